/** Events of the cluster and the organisations that take part in them. */
@NullMarked
package org.dualusegraph.event;

import org.jspecify.annotations.NullMarked;
