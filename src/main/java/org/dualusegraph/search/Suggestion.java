package org.dualusegraph.search;

import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Something whose name or title begins with what was typed, or has a word that does.")
public record Suggestion(
        @NonNull @Description("The name or title that fits, in the language in which it does.")
        String text,

        @NonNull @Description("What it is.") SearchKind kind,
        @Id @NonNull @Description(Doc.ID) String id) {}
