package org.dualusegraph.organisation;

import java.time.Instant;
import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.LocalizedText;
import org.dualusegraph.platform.graphql.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A company, university, institute, public body or other legal entity. Everyone sees its profile.")
public record Organisation(
        @Id @NonNull @Description(Doc.ID) String id,
        @NonNull @Description(Doc.REF) String ref,
        @Description(Doc.SOURCE_ID) String sourceId,

        @NonNull @Description("Registered name, in the original language, at most 500 characters.")
        String legalName,

        @NonNull @Description("Name to show, at most 500 characters a language.")
        LocalizedText displayName,

        @Description("Other names it is known by.") List<String> aliases,
        @Description("Its short names, such as ICI.") List<String> acronyms,

        @NonNull @Description("What kind of organisation it is, in the cluster's own terms.")
        OrganisationType type,

        @Description("What kind of organisation it is, in the terms of the Research Organization Registry.")
        List<RorType> rorTypes,

        @NonNull @Description("Its sector in the helix model of innovation.")
        HelixSector helix,

        @Description("Size by the EU definition; null when unknown.")
        SizeClass sizeClass,

        @Description("Country where it is established, as ISO 3166-1 alpha-2, uppercase; null when unknown.")
        String countryOfEstablishment,

        @Description("Where it is.") List<Address> addresses,
        @Description("Its home page.") String website,

        @Description("What it does, at most 20,000 characters a language.")
        LocalizedText description,

        @Description("Year it was founded; null when unknown.")
        Integer foundedYear,

        @NonNull @Description("Whether it still operates.") OrganisationStatus status,

        @Description("Its entries in registers, at most 50; each is unique over all organisations.")
        List<OrganisationIdentifier> identifiers,

        @Description("Quality and security certificates it holds.")
        List<Certification> certifications,

        @Description("What the viewer may do with it now. Empty for anyone else than its representatives and managers.")
        List<OrganisationAction> allowedActions,

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
