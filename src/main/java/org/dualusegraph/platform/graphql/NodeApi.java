package org.dualusegraph.platform.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Declares the lookup of any object by its global id. */
@GraphQLApi
public class NodeApi {
    @Query
    @Description("The object with this id. Null when there is none or the "
            + "viewer may not see it. INVALID_ID when the id is malformed.")
    public @Nullable Node node(@Id @NonNull @Description("Global id of the object.") String id) {
        return Declared.field();
    }

    @Query
    @Description("The objects with these ids, in the order asked for; null at the place of each that "
            + "does not exist or that the viewer may not see. INVALID_ID when an id is malformed.")
    public List<Node> nodes(
            @Id @NonNull @Description("Global ids, at most 100; INVALID_ARGUMENT beyond.") List<String> ids) {
        return Declared.field();
    }
}
