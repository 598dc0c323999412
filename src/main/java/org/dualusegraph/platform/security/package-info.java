/** Who the viewer is and what the viewer may see. */
@NullMarked
package org.dualusegraph.platform.security;

import org.jspecify.annotations.NullMarked;
