/** Who belongs to the cluster, and which people act for which organisation. */
@NullMarked
package org.dualusegraph.membership;

import org.jspecify.annotations.NullMarked;
