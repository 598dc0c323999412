/** Moving data in and out: imports and what became of their rows. */
@NullMarked
package org.dualusegraph.exchange;

import org.jspecify.annotations.NullMarked;
