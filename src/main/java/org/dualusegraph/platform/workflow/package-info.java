/** How an object is changed that has a life cycle: its moves, who may make them, and the one way in which they are made. */
@NullMarked
package org.dualusegraph.platform.workflow;

import org.jspecify.annotations.NullMarked;
