package org.dualusegraph.platform.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An object with a global id, which node and nodes find again.")
public interface Node {
    @Id
    @NonNull
    @Description(Doc.ID)
    String getId();
}
