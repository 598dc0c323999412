/** From the text of a request to its result: documents are checked, kept, and answered by the read compiler. */
@NullMarked
package org.dualusegraph.platform.execution;

import org.jspecify.annotations.NullMarked;
