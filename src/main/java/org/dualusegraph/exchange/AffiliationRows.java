package org.dualusegraph.exchange;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.exchange.Batch.Line;
import org.dualusegraph.membership.AffiliationEntity;
import org.dualusegraph.membership.AffiliationRole;
import org.dualusegraph.membership.AffiliationStatus;
import org.dualusegraph.membership.PersonEntity;
import org.jspecify.annotations.Nullable;

/** Rows that are affiliations, known by OIDC subject and organisation; a new subject becomes a person. */
@Singleton
class AffiliationRows implements RowKind {

    @Override
    public String typename() {
        return "Affiliation";
    }

    @Override
    public void collectOwnKeys(Line line, Collection<Ref> into) {
        into.add(person(line));
    }

    @Override
    public void write(Batch batch) {
        for (Line line : batch.lines) {
            Ref organisation = Ref.of("Organisation", line.json().path("organisation"));
            AffiliationEntity existing = existing(
                    batch,
                    batch.references.find(person(line)),
                    organisation == null ? null : batch.references.find(organisation));
            AffiliationEntity affiliation = existing == null ? new AffiliationEntity() : existing;
            Row row = Row.of(line.json(), existing == null);
            read(row, affiliation, line, batch);
            batch.write(line, row, affiliation, null);
        }
        batch.flush();
    }

    private static Ref person(Line line) {
        return new Ref("Person", "subject", line.json().path("subject").asText("").strip());
    }

    private static void read(Row row, AffiliationEntity affiliation, Line line, Batch batch) {
        row.required("organisation", batch.references.to("Organisation"), value -> affiliation.organisationId = value);
        row.required("subject", Value.text(200), value -> affiliation.personId = person(value, line, batch));
        row.required("role", Value.oneOf(AffiliationRole.class), value -> affiliation.role = value);
        row.defaulted("status", Value.oneOf(AffiliationStatus.class), value -> affiliation.status = value);
    }

    private static @Nullable UUID person(String subject, Line line, Batch batch) {
        UUID known = batch.references.find(person(line));
        if (known != null) {
            return known;
        }
        PersonEntity person = new PersonEntity();
        person.subject = subject;
        batch.session.persist(person);
        if (person.id != null) {
            batch.references.put(person(line), person.id);
        }
        return person.id;
    }

    private static @Nullable AffiliationEntity existing(Batch batch, @Nullable UUID person, @Nullable UUID organisation) {
        if (person == null || organisation == null) {
            return null;
        }
        List<AffiliationEntity> found = batch.session
                .createSelectionQuery(
                        "from AffiliationEntity a where a.personId = :person and a.organisationId = :organisation",
                        AffiliationEntity.class)
                .setParameter("person", person)
                .setParameter("organisation", organisation)
                .list();
        return found.isEmpty() ? null : found.getFirst();
    }
}
