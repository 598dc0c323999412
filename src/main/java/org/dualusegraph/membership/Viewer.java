package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.security.ViewerRole;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Who asks, as the API knows it. Each viewer sees only itself.")
public record Viewer(
        @NonNull @Description("Whether a valid token came with the request.")
        Boolean signedIn,

        @Description("Every role the viewer holds; ANONYMOUS alone when not signed in.")
        List<ViewerRole> roles) {}
