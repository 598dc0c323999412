package org.dualusegraph.membership;

import java.time.Instant;
import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Somebody who has changed something here, or acts for an organisation. Seen by itself, by people of an"
        + " organisation for which it acts or is to act, by cluster managers, export control officers and auditors;"
        + " absent for anyone else.")
public record Person(
        @Id @NonNull @Description(Doc.ID) String id,

        @Description("Name to show; null until the person gives one.")
        String name,

        @Description("E-mail address; null until the person gives one.")
        String email,

        @Description("ORCID iD, such as 0000-0002-1825-0097; null until the person gives one.")
        String orcid,

        @Description("Languages that the person works in, as BCP 47 tags.")
        List<String> languages,

        @Description("When the person was forgotten; null for all others.")
        Instant erasedAt,

        @Description("What the viewer may do with it now.") List<PersonAction> allowedActions,
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
