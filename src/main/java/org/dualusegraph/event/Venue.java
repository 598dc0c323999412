package org.dualusegraph.event;

import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;

@Description("Place of an event; every part may be unknown.")
public record Venue(
        @Description("Name of the building or site.") String name,
        @Description("Street and number.") String address,
        @Description("City, town or village.") String city,
        @Description(Doc.COUNTRY) String country,
        @Description(Doc.LATITUDE) Double latitude,
        @Description(Doc.LONGITUDE) Double longitude) {}
