package org.dualusegraph.vocabulary;

import java.time.Instant;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.LocalizedText;
import org.dualusegraph.platform.graphql.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A vocabulary, such as NACE Rev. 2 or the EDA CapTechs. Everyone sees it.")
public record ConceptScheme(
        @Id @NonNull @Description(Doc.ID) String id,

        @NonNull
        @Description("Short unique code: domain, captech, nace-2, nuts-2021, "
                + "cpv-2008, euroscivoc or horizon-europe; imports may add more.")
        String code,

        @NonNull @Description("Name of the vocabulary.") LocalizedText title,

        @Description("Edition or version that was loaded, in the publisher's words.")
        String edition,

        @Description("Page of the publisher.") String homepage,

        @Description("Licence that the vocabulary is published under.")
        String licence,

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
