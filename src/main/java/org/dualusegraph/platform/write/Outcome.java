package org.dualusegraph.platform.write;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a mutation.
 *
 * @param key the primary key of the object to read back; null when nothing was changed
 * @param errors what the caller can put right; empty when the change was made
 */
public record Outcome(@Nullable UUID key, List<UserError> errors) {}
