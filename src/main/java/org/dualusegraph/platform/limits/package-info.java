/** How much a request may ask for, how long it may take, and how much each caller may ask for in a while. */
@NullMarked
package org.dualusegraph.platform.limits;

import org.jspecify.annotations.NullMarked;
