package org.dualusegraph.organisation;

import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;

@Description("A place of an organisation; every part may be unknown.")
public record Address(
        @Description("Street and number.") String street,
        @Description("City, town or village.") String city,
        @Description("Postal code.") String postcode,
        @Description("County, state or region.") String subdivision,
        @Description(Doc.COUNTRY) String country,
        @Description(Doc.LATITUDE) Double latitude,
        @Description(Doc.LONGITUDE) Double longitude) {}
