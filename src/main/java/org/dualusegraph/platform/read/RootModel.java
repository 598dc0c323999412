package org.dualusegraph.platform.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.security.ViewerRole;
import org.jspecify.annotations.Nullable;

/** How a field of Query finds its objects. */
sealed interface RootModel {

    String type();

    /** The role without which the field answers FORBIDDEN, null when anyone may ask. */
    default @Nullable ViewerRole requires() {
        return null;
    }

    record Lookup(String type) implements RootModel {}

    record ById(String type, @Nullable ViewerRole requires) implements RootModel {}

    record All(String type, @Nullable ViewerRole requires) implements RootModel {}

    record Single(String type) implements RootModel {}

    /** Not in the database: what the request itself has to tell. */
    record Computed(String type, Function<Budget, JsonNode> value) implements RootModel {}
}
