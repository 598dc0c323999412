/** Owns the trusted documents: how manifests come in, at start or from a cluster manager, and are stored for all replicas. */
@NullMarked
package org.dualusegraph.platform.documents;

import org.jspecify.annotations.NullMarked;
