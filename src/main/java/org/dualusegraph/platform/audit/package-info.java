/** Owns the audit log: one row for each change, written in the transaction of the change, never altered. */
@NullMarked
package org.dualusegraph.platform.audit;

import org.jspecify.annotations.NullMarked;
