package org.dualusegraph.event;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Kind of event.")
public enum EventKind {
    @Description("Talks on a subject.")
    SEMINAR,
    @Description("Work together on a subject.")
    WORKSHOP,
    @Description("Short meetings between possible partners.")
    MATCHMAKING,
    @Description("Exhibition.")
    FAIR,
    @Description("Visit of a delegation.")
    DELEGATION,
    @Description("Talk online.")
    WEBINAR,
    @Description("Information on a call, programme or rule.")
    INFO_DAY;

    @Input("EventKindFilter")
    @Description("Conditions on the kind of an event; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) EventKind eq,
            @Description(Doc.IN) List<EventKind> in,
            @Description(Doc.NOT) EventKind not) {}
}
