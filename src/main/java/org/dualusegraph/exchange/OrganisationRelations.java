package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.exchange.Batch.Outcome;
import org.dualusegraph.organisation.OrganisationEntity;
import org.dualusegraph.organisation.OrganisationRelationType;
import org.dualusegraph.platform.persistence.BaseEntity;
import org.hibernate.Session;

/**
 * The {@code relations} inside an organisation's row, which name their targets by identifier. They wait in
 * organisation_relation_pending until the target is there, so the order of the rows does not matter. One for each batch.
 */
class OrganisationRelations {

    /** A relation that a row declares. */
    record Declared(String type, String scheme, String value) {}

    private static final String KNOWN =
            "SELECT r.organisation_id, r.type, i.scheme, i.value FROM organisation_relation r"
                    + " JOIN organisation_identifier i ON i.organisation_id = r.target_id AND i.scheme = 'ROR'"
                    + " WHERE r.organisation_id = ANY(?) UNION ALL"
                    + " SELECT p.organisation_id, p.type, p.scheme, p.value FROM organisation_relation_pending p"
                    + " WHERE p.organisation_id = ANY(?)";
    private static final String FORGET = "DELETE FROM organisation_relation r USING organisation_identifier i"
            + " WHERE i.organisation_id = r.target_id AND i.scheme = 'ROR' AND r.organisation_id = ?";
    private static final String FORGET_PENDING = "DELETE FROM organisation_relation_pending WHERE organisation_id = ?";
    private static final String REMEMBER =
            "INSERT INTO organisation_relation_pending (organisation_id, type, scheme, value)"
                    + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String SETTLE = "WITH settled AS (DELETE FROM organisation_relation_pending p"
            + " USING organisation_identifier i WHERE i.scheme = p.scheme AND i.value = p.value"
            + " RETURNING p.organisation_id, p.type, i.organisation_id AS target_id)"
            + " INSERT INTO organisation_relation (organisation_id, type, target_id)"
            + " SELECT organisation_id, type, target_id FROM settled WHERE organisation_id <> target_id"
            + " ON CONFLICT DO NOTHING";

    private final Map<OrganisationEntity, Set<Declared>> declared = new HashMap<>();

    void read(Row row, OrganisationEntity organisation) {
        row.list(
                "relations",
                1_000,
                OrganisationRelations::declared,
                relations -> declared.put(organisation, new HashSet<>(relations)));
    }

    private static Declared declared(Value value) {
        OrganisationRelationType[] type = {OrganisationRelationType.RELATED};
        String[] target = {"", ""};
        Row row = value.asRow();
        row.required("type", Value.oneOf(OrganisationRelationType.class), parsed -> type[0] = parsed);
        row.required("organisation", OrganisationRelations::identifier, parsed -> {
            target[0] = parsed.path("scheme").asText();
            target[1] = parsed.path("value").asText();
        });
        row.apply();
        return new Declared(type[0].name(), target[0], target[1]);
    }

    private static JsonNode identifier(Value value) {
        JsonNode identifier = value.asObject().path("identifier");
        if (value.node().size() != 1 || !identifier.path("scheme").asText().equals("ROR")) {
            throw value.invalid(
                    "A relation inside a row names its target by ROR id; use OrganisationRelation rows else.");
        }
        new Value(identifier.path("value"), value.path() + ".identifier.value", value.errors()).asText(200);
        return identifier;
    }

    /** Stores the relations that differ from those known, and marks their organisations as changed. */
    void write(Batch batch) {
        declared.keySet().removeIf(organisation -> organisation.id == null || !batch.session.contains(organisation));
        Map<UUID, Set<Declared>> known =
                known(batch.session, declared.keySet().stream().map(o -> o.id).toList());
        declared.forEach((organisation, relations) -> {
            UUID id = Objects.requireNonNull(organisation.id);
            if (!relations.equals(known.getOrDefault(id, Set.of()))) {
                store(batch.session, id, relations);
                touch(batch, organisation);
            }
        });
        batch.flush();
    }

    /** Turns what was waiting for these or earlier organisations into relations. */
    static void settle(Session session) {
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
                statement.executeUpdate();
            }
        });
    }

    private static void touch(Batch batch, BaseEntity organisation) {
        for (Batch.Written entry : batch.written) {
            if (entry.entity().equals(organisation) && batch.outcomes.get(entry.line()) == Outcome.UNCHANGED) {
                organisation.updatedAt = Instant.now();
            }
        }
    }

    private static Map<UUID, Set<Declared>> known(Session session, List<UUID> ids) {
        Map<UUID, Set<Declared>> known = new HashMap<>();
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
                statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        known.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                                .add(new Declared(row.getString(2), row.getString(3), row.getString(4)));
                    }
                }
            }
        });
        return known;
    }

    private static void store(Session session, UUID id, Set<Declared> relations) {
        session.doWork(connection -> {
            for (String forget : List.of(FORGET, FORGET_PENDING)) {
                try (PreparedStatement statement = connection.prepareStatement(forget)) {
                    statement.setObject(1, id);
                    statement.executeUpdate();
                }
            }
            try (PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
                for (Declared relation : relations) {
                    statement.setObject(1, id);
                    statement.setString(2, relation.type());
                    statement.setString(3, relation.scheme());
                    statement.setString(4, relation.value());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }
}
