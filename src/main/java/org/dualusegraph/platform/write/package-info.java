/** Owns writing: what a mutation is asked with, who answers it, what it says back, and the transaction it runs in. */
@NullMarked
package org.dualusegraph.platform.write;

import org.jspecify.annotations.NullMarked;
