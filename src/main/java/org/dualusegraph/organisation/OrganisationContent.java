package org.dualusegraph.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.dualusegraph.platform.write.UserErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Puts an OrganisationContentInput onto an organisation; the input collects the faults, with any of which nothing is kept.
 *
 * @param manager whether the caller may change what the cluster vouches for
 */
record OrganisationContent(OrganisationEntity organisation, Input input, boolean manager) {

    private static final int NAME = 500;
    private static final int ACRONYM = 100;
    private static final int TEXT = 20_000;
    private static final int MOST = 50;
    private static final int MOST_ADDRESSES = 20;
    private static final int MOST_CONCEPTS = 100;

    void patch() {
        patchVouched();
        organisation.displayName =
                input.required("displayName", organisation.displayName, name -> name.localized(NAME));
        organisation.aliases = input.list("aliases", organisation.aliases, MOST, name -> name.text(NAME));
        organisation.acronyms = input.list("acronyms", organisation.acronyms, MOST, name -> name.text(ACRONYM));
        organisation.sizeClass =
                input.optional("sizeClass", organisation.sizeClass, size -> size.constant(SizeClass.class));
        organisation.addresses =
                input.list("addresses", organisation.addresses, MOST_ADDRESSES, OrganisationContent::address);
        organisation.website = input.optional("website", organisation.website, InputValue::url);
        organisation.description =
                input.optional("description", organisation.description, text -> text.localized(TEXT));
        organisation.foundedYear =
                input.optional("foundedYear", organisation.foundedYear, year -> year.integer(500, 2200));
        organisation.certifications =
                input.list("certifications", organisation.certifications, MOST, OrganisationContent::certification);
    }

    /** The identifiers as they are to be. */
    List<IdentifierValue> identifiers() {
        Set<IdentifierValue> known = Set.copyOf(organisation.identifiers);
        return input.list("identifiers", List.copyOf(known), MOST, value -> IdentifierRegistry.read(value, known));
    }

    /** The concepts as they are to be. */
    Set<UUID> concepts() {
        return new HashSet<>(
                input.list("concepts", List.copyOf(organisation.conceptIds), MOST_CONCEPTS, id -> id.key("CO")));
    }

    private void patchVouched() {
        String name = input.required("legalName", organisation.legalName, value -> value.text(NAME));
        if (isAllowed("legalName", organisation.legalName, name)) {
            organisation.rename(name);
        }
        OrganisationType type =
                input.required("type", organisation.type, value -> value.constant(OrganisationType.class));
        if (isAllowed("type", organisation.type, type)) {
            organisation.retype(type);
        }
        HelixSector helix = input.required("helix", organisation.helix, value -> value.constant(HelixSector.class));
        if (isAllowed("helix", organisation.helix, helix)) {
            organisation.helix = helix;
        }
        String country =
                input.optional("countryOfEstablishment", organisation.countryOfEstablishment, InputValue::country);
        if (isAllowed("countryOfEstablishment", organisation.countryOfEstablishment, country)) {
            organisation.countryOfEstablishment = country;
        }
        OrganisationStatus status =
                input.required("status", organisation.status, value -> value.constant(OrganisationStatus.class));
        if (isAllowed("status", organisation.status, status)) {
            organisation.status = status;
        }
    }

    /** Whoever sends back what it has read changes nothing. */
    private boolean isAllowed(String field, @Nullable Object current, @Nullable Object wanted) {
        if (manager || Objects.equals(current, wanted)) {
            return true;
        }
        input.reject(UserErrorCode.FORBIDDEN_FIELD, field, "Only a cluster manager changes this field.");
        return false;
    }

    private static Address address(InputValue value) {
        Input address = value.object();
        return new Address(
                address.optional("street", null, text -> text.text(NAME)),
                address.optional("city", null, text -> text.text(NAME)),
                address.optional("postcode", null, text -> text.text(NAME)),
                address.optional("subdivision", null, text -> text.text(NAME)),
                address.optional("country", null, InputValue::country),
                address.optional("latitude", null, degrees -> degrees.degrees(90)),
                address.optional("longitude", null, degrees -> degrees.degrees(180)));
    }

    private static Certification certification(InputValue value) {
        Input certification = value.object();
        return new Certification(
                certification.get("scheme", scheme -> scheme.constant(CertificationScheme.class)),
                certification.optional("validTo", null, InputValue::day));
    }
}
