package org.dualusegraph.platform.security;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("How far the owner lets an object be seen. Its state narrows this "
        + "further: drafts are seen only by the owner and by cluster staff.")
public record Visibility(
        @NonNull @Description("The widest audience that the owner allows.")
        Audience audience,

        @NonNull @Description("When the owner is named.") OwnerDisclosure ownerDisclosure) {}
