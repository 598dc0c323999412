package org.dualusegraph.event;

import java.time.Instant;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.LocalizedText;
import org.dualusegraph.platform.graphql.Node;
import org.dualusegraph.platform.security.Visibility;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A seminar, fair, matchmaking day or other event. Seen by its audience in every state "
        + "but DRAFT, and always by its organisers and by cluster staff; absent for anyone else.")
public record Event(
        @Id @NonNull @Description(Doc.ID) String id,
        @NonNull @Description(Doc.REF) String ref,
        @Description(Doc.SOURCE_ID) String sourceId,
        @NonNull @Description("Kind of event.") EventKind kind,

        @NonNull @Description("Whether people meet on site, online or both.")
        EventFormat format,

        @NonNull @Description(Doc.TITLE) LocalizedText title,

        @Description("What it is about, at most 20,000 characters a language.")
        LocalizedText description,

        @NonNull @Description("When it starts; show it in timezone, no finer than datePrecision.")
        Instant startsAt,

        @NonNull @Description("When it ends, not before startsAt.")
        Instant endsAt,

        @NonNull @Description("IANA time zone of the event, such as Europe/Bucharest.")
        String timezone,

        @NonNull @Description("How exactly its dates are known.")
        DatePrecision datePrecision,

        @Description("Where it takes place; null when online or not known.")
        Venue venue,

        @Description("How many people can attend; null when unlimited or not known.")
        Integer capacity,

        @Description("When registration opens; null when not known.")
        Instant registrationOpensAt,

        @Description("When registration closes; null when not known.")
        Instant registrationClosesAt,

        @Description("Page of the event.") String website,

        @NonNull @Description("Where it stands in its life cycle.")
        EventState state,

        @NonNull @Description(Doc.VISIBILITY) Visibility visibility,
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
