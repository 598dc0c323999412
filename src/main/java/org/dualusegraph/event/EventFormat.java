package org.dualusegraph.event;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Whether people meet on site, online or both.")
public enum EventFormat {
    @Description("On site.")
    IN_PERSON,
    @Description("Online.")
    ONLINE,
    @Description("On site and online.")
    HYBRID;

    @Input("EventFormatFilter")
    @Description("Conditions on the format of an event; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) EventFormat eq,
            @Description(Doc.IN) List<EventFormat> in,
            @Description(Doc.NOT) EventFormat not) {}
}
