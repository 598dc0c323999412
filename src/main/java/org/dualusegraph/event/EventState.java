package org.dualusegraph.event;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Where an event stands in its life cycle. All but DRAFT are seen by its audience.")
public enum EventState {
    @Description("Being prepared.")
    DRAFT,
    @Description("Announced.")
    PUBLISHED,
    @Description("Registration is open.")
    REGISTRATION_OPEN,
    @Description("Registration is closed.")
    REGISTRATION_CLOSED,
    @Description("Under way.")
    RUNNING,
    @Description("It has taken place.")
    COMPLETED,
    @Description("Will not take place.")
    CANCELLED,
    @Description("Put off to a date not yet set.")
    POSTPONED;

    @Input("EventStateFilter")
    @Description("Conditions on the state of an event; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) EventState eq,
            @Description(Doc.IN) List<EventState> in,
            @Description(Doc.NOT) EventState not) {}
}
