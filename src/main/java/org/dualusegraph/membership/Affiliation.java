package org.dualusegraph.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dualusegraph.organisation.Organisation;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What a person may do for an organisation. Seen by people of the organisation, by the person itself, by"
        + " cluster managers and export control officers; absent for anyone else.")
public record Affiliation(
        @Id @NonNull @Description(Doc.ID) String id,

        @NonNull @Description("For whom the person acts.") Organisation organisation,

        @Description("Who acts; null while nobody has accepted the invitation.")
        Person person,

        @NonNull @Description("What the person may do for it.")
        AffiliationRole role,

        @Description("Position in the organisation, at most 200 characters; null when not told.")
        String title,

        @NonNull @Description("Whether it is in force.") AffiliationStatus status,

        @Description("First day of the affiliation, by UTC; null while invited, and when not known.")
        LocalDate since,

        @Description("Last day of the affiliation, by UTC; null until it has ended, and when not known.")
        LocalDate until,

        @Description("The code that accepts the invitation, once: to be passed on to the person in confidence. Told to"
                + " ADMINs of the organisation and the manager who invited, while it works; null otherwise.")
        String invitationCode,

        @Description("When the invitation stops to work; null when there is none.")
        Instant invitationExpiresAt,

        @Description("What the viewer may do with it now.") List<AffiliationAction> allowedActions,
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
