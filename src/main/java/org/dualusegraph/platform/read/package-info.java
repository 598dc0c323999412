/** Owns reading: the read model that every room declares its part of, and the compiler that answers queries from it. */
@NullMarked
package org.dualusegraph.platform.read;

import org.jspecify.annotations.NullMarked;
