package org.dualusegraph.exchange;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** What an affiliation is known by. */
    private record Key(@Nullable UUID person, @Nullable UUID organisation) {}

    @Override
    public void write(Batch batch) {
        Map<Key, UUID> known = known(batch);
        batch.loadTouched(known.values());
        for (Line line : batch.lines) {
            try {
                write(batch, line, known);
            } catch (RowException e) {
                batch.reject(line, e.error());
            }
        }
        batch.flush();
    }

    private static void write(Batch batch, Line line, Map<Key, UUID> known) {
        UUID id = known.get(key(batch, line));
        AffiliationEntity existing = id == null ? null : batch.session.find(AffiliationEntity.class, id);
        if (existing != null) {
            batch.requireFirst(existing);
        }
        AffiliationEntity affiliation = existing == null ? new AffiliationEntity() : existing;
        Row row = Row.of(line.json(), existing == null);
        read(row, affiliation, line, batch);
        batch.write(line, row, affiliation, () -> {
            if (affiliation.id != null) {
                known.put(key(batch, line), affiliation.id);
            }
        });
    }

    private static Key key(Batch batch, Line line) {
        Ref organisation = Ref.of("Organisation", line.json().path("organisation"));
        return new Key(
                batch.references.find(person(line)), organisation == null ? null : batch.references.find(organisation));
    }

    private static Ref person(Line line) {
        return new Ref(
                "Person", "subject", line.json().path("subject").asText("").strip());
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

    /** The affiliations of the persons that the batch names, ended ones only where there is no other; in the session afterwards. */
    private static Map<Key, UUID> known(Batch batch) {
        List<UUID> persons = batch.lines.stream()
                .map(line -> batch.references.find(person(line)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Key, UUID> known = new HashMap<>();
        batch.session
                .createSelectionQuery(
                        "from AffiliationEntity a where a.personId in :persons"
                                + " order by case when a.status = :ended then 0 else 1 end, a.id",
                        AffiliationEntity.class)
                .setParameter("persons", persons)
                .setParameter("ended", AffiliationStatus.ENDED)
                .list()
                .forEach(found -> known.put(new Key(found.personId, found.organisationId), found.id));
        return known;
    }
}
