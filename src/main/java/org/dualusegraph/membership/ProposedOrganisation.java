package org.dualusegraph.membership;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import org.dualusegraph.organisation.IdentifierRegistry;
import org.dualusegraph.organisation.IdentifierValue;
import org.dualusegraph.organisation.OrganisationEntity;
import org.dualusegraph.organisation.OrganisationIdentifier;
import org.dualusegraph.organisation.OrganisationType;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("An organisation that is not in the graph yet, as an applicant describes it.")
@RegisterForReflection // stored as JSON
public record ProposedOrganisation(
        @NonNull @Description("Registered name.") String legalName,

        @NonNull @Description("What kind of organisation it is.")
        OrganisationType type,

        @Description("Country where it is established, as ISO 3166-1 alpha-2, uppercase.") @Nullable
        String countryOfEstablishment,

        @Description("Its home page.") @Nullable String website,
        @Description("Its entries in registers.") List<OrganisationIdentifier> identifiers) {

    private static final int NAME = 500;
    private static final int MOST = 50;

    /** A ProposedOrganisationInput. */
    static ProposedOrganisation of(InputValue value) {
        Input input = value.object();
        return new ProposedOrganisation(
                input.get("legalName", name -> name.text(NAME)),
                input.get("type", type -> type.constant(OrganisationType.class)),
                input.optional("countryOfEstablishment", null, InputValue::country),
                input.optional("website", null, InputValue::url),
                input.list("identifiers", List.of(), MOST, ProposedOrganisation::identifier).stream()
                        .distinct()
                        .toList());
    }

    private static OrganisationIdentifier identifier(InputValue value) {
        IdentifierValue identifier = IdentifierRegistry.read(value, Set.of());
        return new OrganisationIdentifier(identifier.scheme(), identifier.value(), null);
    }

    List<IdentifierValue> identifierValues() {
        return identifiers.stream()
                .map(identifier -> new IdentifierValue(identifier.scheme(), identifier.value()))
                .toList();
    }

    OrganisationEntity organisation() {
        OrganisationEntity organisation = new OrganisationEntity();
        organisation.rename(legalName);
        organisation.retype(type);
        organisation.countryOfEstablishment = countryOfEstablishment;
        organisation.website = website;
        organisation.identifiers.addAll(identifierValues());
        return organisation;
    }
}
