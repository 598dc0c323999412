package org.dualusegraph.platform.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.security.ViewerRole;
import org.jspecify.annotations.Nullable;

/** How a field of Query or Subscription finds its objects. */
sealed interface RootModel {

    String type();

    /** The role without which the field answers FORBIDDEN, null when anyone may ask. */
    default @Nullable ViewerRole requires() {
        return null;
    }

    /** Whether the type has no read model of its own. */
    default boolean apart() {
        return false;
    }

    record Lookup(String type) implements RootModel {}

    /** @param ended what is true when the object will not change any more; null where it is not watched */
    record ById(
            String type,
            @Nullable ViewerRole requires,
            @Nullable Column ended) implements RootModel {}

    record All(String type, @Nullable ViewerRole requires) implements RootModel {}

    record Single(String type) implements RootModel {}

    /** Objects of several types, by their words. */
    record Search(String type, SearchModel model) implements RootModel {
        @Override
        public boolean apart() {
            return true;
        }
    }

    /** Names that begin with what was typed. */
    record Suggest(String type, SearchModel model) implements RootModel {
        @Override
        public boolean apart() {
            return true;
        }
    }

    /** Not in the database: what the request itself has to tell. */
    record Computed(String type, Function<Budget, JsonNode> value) implements RootModel {
        @Override
        public boolean apart() {
            return true;
        }
    }
}
