/** The shared shapes of the API: nodes, connections, comparators, localized text and money. */
@NullMarked
package org.dualusegraph.platform.graphql;

import org.jspecify.annotations.NullMarked;
