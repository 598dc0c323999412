/** Technologies, their readiness, rights and owners. */
@NullMarked
package org.dualusegraph.technology;

import org.jspecify.annotations.NullMarked;
