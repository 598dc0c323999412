package org.dualusegraph.event;

import org.eclipse.microprofile.graphql.Description;

@Description("What an organisation does at an event.")
public enum EventRole {
    @Description("Organises it.")
    ORGANISER,
    @Description("Supports it as a partner.")
    PARTNER,
    @Description("Pays for a part of it.")
    SPONSOR,
    @Description("Sends speakers.")
    SPEAKER,
    @Description("Exhibits.")
    EXHIBITOR
}
