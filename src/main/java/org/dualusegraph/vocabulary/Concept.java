package org.dualusegraph.vocabulary;

import java.time.Instant;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.LocalizedText;
import org.dualusegraph.platform.graphql.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An entry of a vocabulary: an activity, region, field of "
        + "science, capability area and the like. Everyone sees it.")
public record Concept(
        @Id @NonNull @Description(Doc.ID) String id,

        @NonNull @Description("Vocabulary that it belongs to.")
        ConceptScheme scheme,

        @NonNull @Description("Code in the vocabulary, such as 26.51; unique within it.")
        String notation,

        @NonNull @Description("Name of the concept.") LocalizedText label,

        @Description("What the concept covers, in the publisher's words.")
        LocalizedText definition,

        @NonNull @Description("Depth in the hierarchy: 0 at the top, one more for each step down.")
        Integer level,

        @Description("The next broader concept; null at the top.")
        Concept parent,

        @NonNull @Description(Doc.VERSION) Integer version,
        @NonNull @Description(Doc.CREATED_AT) Instant createdAt,
        @NonNull @Description(Doc.UPDATED_AT) Instant updatedAt)
        implements Node {
    @Id
    @NonNull
    @Description(Doc.ID)
    @Override
    public String getId() {
        return id;
    }
}
