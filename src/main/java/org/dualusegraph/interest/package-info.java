/** Expressions of interest in opportunities, and the agreements that come of them. */
@NullMarked
package org.dualusegraph.interest;

import org.jspecify.annotations.NullMarked;
