package org.dualusegraph.organisation;

import java.time.LocalDate;
import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.LocalizedTextInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("OrganisationContentInput")
@Description("What to change of an organisation. What is absent stays as it is, an explicit null clears (REQUIRED where"
        + " that cannot be), an empty list empties.")
public record OrganisationContentInput(
        @Description("Name to show, at most 500 characters a language.")
        LocalizedTextInput displayName,

        @Description("Other names it is known by, at most 50 of at most 500 characters.")
        List<String> aliases,

        @Description("Its short names, at most 50 of at most 100 characters.")
        List<String> acronyms,

        @Description("Size by the EU definition.") SizeClass sizeClass,
        @Description("Where it is, at most 20 places.") List<Place> addresses,

        @Description("Its home page, with http:// or https://, at most 2,000 characters.")
        String website,

        @Description("What it does, at most 20,000 characters a language.")
        LocalizedTextInput description,

        @Description("Year it was founded, 500 to 2200.") Integer foundedYear,
        @Description("Certificates it holds, at most 50.") List<Certificate> certifications,

        @Id @Description("Ids of the concepts that it is filed under, at most 100.")
        List<String> concepts,

        @Description("Its entries in registers, at most 50, each checked by the form and the check digits of its scheme"
                + " unless it was there before; INVALID_VALUE when they are wrong, or it belongs to another organisation."
                + " Spaces, and upper or lower case where the register knows only one, do not matter.")
        List<IdentifierInput> identifiers,

        @Description("Registered name, at most 500 characters. Changed by cluster managers only.")
        String legalName,

        @Description("What kind of organisation it is. Changed by cluster managers only.")
        OrganisationType type,

        @Description("Its sector in the helix model. Changed by cluster managers only.")
        HelixSector helix,

        @Description("Country of establishment, as ISO 3166-1 alpha-2, uppercase. Changed by cluster managers only.")
        String countryOfEstablishment,

        @Description("Whether it still operates. Changed by cluster managers only.")
        OrganisationStatus status) {

    @Input("AddressInput")
    @Description("A place of an organisation; every part may be left out.")
    public record Place(
            @Description("Street and number, at most 500 characters.")
            String street,

            @Description("City, town or village, at most 500 characters.")
            String city,

            @Description("Postal code, at most 500 characters.")
            String postcode,

            @Description("County, state or region, at most 500 characters.")
            String subdivision,

            @Description(Doc.COUNTRY) String country,
            @Description(Doc.LATITUDE) Double latitude,
            @Description(Doc.LONGITUDE) Double longitude) {}

    @Input("CertificationInput")
    @Description("A certificate that an organisation holds.")
    public record Certificate(
            @NonNull @Description("The standard it was certified against.")
            CertificationScheme scheme,

            @Description("Last day it is valid.") LocalDate validTo) {}
}
