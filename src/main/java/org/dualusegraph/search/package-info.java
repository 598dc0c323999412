/** Search over organisations, technologies, opportunities and events. */
@NullMarked
package org.dualusegraph.search;

import org.jspecify.annotations.NullMarked;
