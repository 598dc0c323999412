/** Owns what all entities share. */
@NullMarked
package org.dualusegraph.platform.persistence;

import org.jspecify.annotations.NullMarked;
