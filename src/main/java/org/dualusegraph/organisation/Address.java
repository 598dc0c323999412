package org.dualusegraph.organisation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("A place of an organisation; every part may be unknown.")
@RegisterForReflection // stored as JSON
public record Address(
        @Description("Street and number.") @Nullable String street,
        @Description("City, town or village.") @Nullable String city,
        @Description("Postal code.") @Nullable String postcode,
        @Description("County, state or region.") @Nullable String subdivision,
        @Description(Doc.COUNTRY) @Nullable String country,
        @Description(Doc.LATITUDE) @Nullable Double latitude,
        @Description(Doc.LONGITUDE) @Nullable Double longitude) {}
