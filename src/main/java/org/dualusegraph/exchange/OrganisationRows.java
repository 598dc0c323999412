package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.dualusegraph.exchange.Batch.Line;
import org.dualusegraph.organisation.Address;
import org.dualusegraph.organisation.Certification;
import org.dualusegraph.organisation.CertificationScheme;
import org.dualusegraph.organisation.HelixSector;
import org.dualusegraph.organisation.IdentifierScheme;
import org.dualusegraph.organisation.IdentifierValue;
import org.dualusegraph.organisation.OrganisationEntity;
import org.dualusegraph.organisation.OrganisationStatus;
import org.dualusegraph.organisation.OrganisationType;
import org.dualusegraph.organisation.RorType;
import org.dualusegraph.organisation.SizeClass;
import org.jspecify.annotations.Nullable;

/** Rows that are organisations, known by id, ref, sourceId or any of their identifiers. */
@Singleton
class OrganisationRows extends EntityRows<OrganisationEntity> {

    OrganisationRows() {
        super("Organisation", OrganisationEntity.class);
    }

    @Override
    List<Ref> ownKeys(Line line) {
        List<Ref> keys = commonKeys(line);
        for (JsonNode identifier : line.json().path("identifiers")) {
            JsonNode scheme = identifier.path("scheme");
            JsonNode value = identifier.path("value");
            if (scheme.isTextual() && value.isTextual()) {
                keys.add(Ref.identifier(scheme.textValue(), value.textValue().strip()));
            }
        }
        return keys;
    }

    @Override
    OrganisationEntity create() {
        return new OrganisationEntity();
    }

    @Override
    String wanted() {
        return "sourceId or identifiers are needed.";
    }

    /** Two ROR ids are two organisations, whatever other identifier they share. */
    @Override
    void requireSame(Line line, OrganisationEntity existing) {
        for (Ref key : ownKeys(line)) {
            boolean contradicted = key.kind().equals("identifier")
                    && key.key().startsWith(IdentifierScheme.ROR + " ")
                    && existing.identifiers.stream()
                            .filter(identifier -> identifier.scheme() == IdentifierScheme.ROR)
                            .anyMatch(identifier -> !key.key().endsWith(" " + identifier.value()));
            if (contradicted) {
                throw new RowException(
                        "identifiers",
                        ImportErrorCode.CONFLICT,
                        "One of the identifiers belongs to an organisation with another ROR id.");
            }
        }
    }

    @Override
    public void write(Batch batch) {
        super.write(batch);
        batch.relations.write(batch);
    }

    @Override
    void read(Row row, OrganisationEntity organisation, Batch batch) {
        row.optional("sourceId", Value.text(200), value -> organisation.sourceId = value);
        row.required("legalName", Value.text(Value.NAME), organisation::rename);
        row.defaulted("displayName", Languages.text(Value.NAME), value -> organisation.displayName = value);
        row.list("aliases", 50, Value.text(Value.NAME), value -> organisation.aliases = value);
        row.list("acronyms", 50, Value.text(100), value -> organisation.acronyms = value);
        row.defaulted("type", Value.oneOf(OrganisationType.class), organisation::retype);
        row.list("rorTypes", 9, Value.oneOf(RorType.class), value -> organisation.rorTypes = names(value));
        row.defaulted("helix", Value.oneOf(HelixSector.class), value -> organisation.helix = value);
        row.optional("sizeClass", Value.oneOf(SizeClass.class), value -> organisation.sizeClass = value);
        row.optional("countryOfEstablishment", Value::asCountry, value -> organisation.countryOfEstablishment = value);
        row.list("addresses", 20, OrganisationRows::address, value -> organisation.addresses = value);
        row.optional("website", Value::asUrl, value -> organisation.website = value);
        row.optional("description", Languages.text(Value.TEXT), value -> organisation.description = value);
        row.optional("foundedYear", Value.integer(500, 2200), value -> organisation.foundedYear = value);
        row.defaulted("status", Value.oneOf(OrganisationStatus.class), value -> organisation.status = value);
        row.list("certifications", 50, OrganisationRows::certification, value -> organisation.certifications = value);
        row.list("identifiers", 50, OrganisationRows::identifier, value -> sync(organisation.identifiers, value));
        row.list("concepts", 100, batch.references::concept, value -> sync(organisation.conceptIds, value));
        batch.relations.read(row, organisation);
        row.afterwards(() -> requireConsistent(row, organisation));
    }

    private static void requireConsistent(Row row, OrganisationEntity organisation) {
        if (organisation.identifiers.isEmpty() && organisation.sourceId == null) {
            row.reject("identifiers", ImportErrorCode.INVALID_VALUE, "Without identifiers, a sourceId is needed.");
        }
    }

    static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).distinct().sorted().toList();
    }

    private static IdentifierValue identifier(Value value) {
        IdentifierScheme[] scheme = {IdentifierScheme.OTHER};
        String[] text = {""};
        Row row = value.asRow();
        row.required("scheme", Value.oneOf(IdentifierScheme.class), parsed -> scheme[0] = parsed);
        row.required("value", Value.text(200), parsed -> text[0] = parsed);
        row.apply();
        return new IdentifierValue(scheme[0], text[0]);
    }

    private static Certification certification(Value value) {
        CertificationScheme[] scheme = {CertificationScheme.OTHER};
        java.time.@Nullable LocalDate[] validTo = {null};
        Row row = value.asRow();
        row.required("scheme", Value.oneOf(CertificationScheme.class), parsed -> scheme[0] = parsed);
        row.optional("validTo", Value::asDate, parsed -> validTo[0] = parsed);
        row.apply();
        return new Certification(scheme[0], validTo[0]);
    }

    private static Address address(Value value) {
        @Nullable String[] parts = new @Nullable String[5];
        @Nullable Double[] degrees = new @Nullable Double[2];
        Row row = value.asRow();
        List<String> names = new ArrayList<>(List.of("street", "city", "postcode", "subdivision"));
        for (int i = 0; i < names.size(); i++) {
            int part = i;
            row.optional(names.get(i), Value.text(Value.NAME), parsed -> parts[part] = parsed);
        }
        row.optional("country", Value::asCountry, parsed -> parts[4] = parsed);
        row.optional("latitude", parsed -> parsed.asDegrees(90), parsed -> degrees[0] = parsed);
        row.optional("longitude", parsed -> parsed.asDegrees(180), parsed -> degrees[1] = parsed);
        row.apply();
        return new Address(parts[0], parts[1], parts[2], parts[3], parts[4], degrees[0], degrees[1]);
    }
}
