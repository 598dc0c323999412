package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.platform.graphql.RequestException;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The objects that the rows of a batch name, looked up together: one statement for each kind of key, not for each row. */
final class References {

    private static final Map<String, String> TABLES = Map.of(
            "Organisation", "organisation",
            "Technology", "technology",
            "TransferOpportunity", "transfer_opportunity",
            "Event", "event",
            "Concept", "concept",
            "ConceptScheme", "concept_scheme",
            "Person", "person");
    private static final Map<String, String> TAGS =
            Map.of("Organisation", "OR", "Technology", "TE", "TransferOpportunity", "TO", "Event", "EV");
    private static final Map<String, String> COLUMNS =
            Map.of("ref", "ref", "sourceId", "source_id", "subject", "subject", "code", "code", "id", "id");

    private final Map<Ref, UUID> found = new HashMap<>();

    /** Looks up what is not known yet. */
    void load(Session session, Collection<Ref> wanted) {
        Map<String, Set<Ref>> groups = new HashMap<>();
        for (Ref ref : wanted) {
            // A key with the null character is nowhere, and PostgreSQL would not even look for it.
            if (!found.containsKey(ref) && ref.key().indexOf('\0') < 0) {
                groups.computeIfAbsent(ref.type() + " " + ref.kind(), key -> new HashSet<>())
                        .add(ref);
            }
        }
        session.doWork(connection -> {
            for (Set<Ref> group : groups.values()) {
                load(connection, List.copyOf(group));
            }
        });
    }

    @Nullable
    UUID find(Ref ref) {
        return found.get(ref);
    }

    void put(Ref ref, UUID id) {
        found.put(ref, id);
    }

    /** Reads a value as a reference to an object that must exist. */
    Function<Value, UUID> to(String type) {
        return value -> {
            Ref ref = Ref.of(type, value.node());
            if (ref == null) {
                throw value.wrongType("an object with one of id, ref, sourceId"
                        + (type.equals("Organisation") ? ", identifier" : ""));
            }
            return existing(ref, value);
        };
    }

    /** Reads a value as a concept that must exist. */
    UUID concept(Value value) {
        Ref ref = Ref.ofConcept(value.asObject());
        if (ref == null) {
            throw value.wrongType("an object with scheme and notation");
        }
        UUID id = found.get(ref);
        if (id == null) {
            throw new RowException(value.path(), ImportErrorCode.UNKNOWN_CODE, "No such concept has been imported.");
        }
        return id;
    }

    private UUID existing(Ref ref, Value value) {
        UUID id = found.get(ref);
        if (id == null) {
            throw new RowException(
                    value.path(), ImportErrorCode.UNKNOWN_REFERENCE, "There is no " + ref.type() + " with this key.");
        }
        return id;
    }

    /** Every reference inside a row. */
    static void collect(JsonNode node, Collection<Ref> into) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                String type = Ref.typeOf(entry.getKey());
                Ref ref = type == null ? null : Ref.of(type, entry.getValue());
                if (ref != null) {
                    into.add(ref);
                }
                collect(entry.getValue(), into);
            });
            Ref concept = Ref.ofConcept(object);
            if (concept != null) {
                into.add(concept);
            }
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, into));
        }
    }

    private void load(Connection connection, List<Ref> group) throws SQLException {
        Ref first = group.getFirst();
        String table = TABLES.get(first.type());
        if (first.kind().equals("identifier")) {
            pairs(
                    connection,
                    group,
                    "SELECT i.organisation_id, i.scheme, i.value FROM organisation_identifier i"
                            + " JOIN unnest(?, ?) AS wanted(scheme, value) ON i.scheme = wanted.scheme AND i.value = wanted.value");
        } else if (first.type().equals("Concept")) {
            pairs(
                    connection,
                    group,
                    "SELECT c.id, s.code, c.notation FROM concept c JOIN concept_scheme s ON s.id = c.scheme_id"
                            + " JOIN unnest(?, ?) AS wanted(scheme, value) ON s.code = wanted.scheme AND c.notation = wanted.value");
        } else if (first.kind().equals("id")) {
            ids(connection, group, "SELECT id FROM " + table + " WHERE id = ANY(?)");
        } else {
            String column = COLUMNS.get(first.kind());
            keys(connection, group, "SELECT id, " + column + " FROM " + table + " WHERE " + column + " = ANY(?)");
        }
    }

    private void pairs(Connection connection, List<Ref> group, String sql) throws SQLException {
        List<String[]> keys = group.stream().map(ref -> ref.key().split(" ", 2)).toList();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", keys.stream().map(key -> key[0]).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(key -> key[1]).toArray()));
            rows(
                    statement,
                    row -> found.put(
                            new Ref(
                                    group.getFirst().type(),
                                    group.getFirst().kind(),
                                    row.getString(2) + " " + row.getString(3)),
                            row.getObject(1, UUID.class)));
        }
    }

    private void keys(Connection connection, List<Ref> group, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", group.stream().map(Ref::key).toArray()));
            rows(
                    statement,
                    row -> found.put(
                            new Ref(group.getFirst().type(), group.getFirst().kind(), row.getString(2)),
                            row.getObject(1, UUID.class)));
        }
    }

    private void ids(Connection connection, List<Ref> group, String sql) throws SQLException {
        List<UUID> keys = new ArrayList<>();
        String tag = String.valueOf(TAGS.get(group.getFirst().type()));
        for (Ref ref : group) {
            try {
                keys.add(GlobalId.key(ref.key(), tag));
            } catch (RequestException garbage) {
                // Found nowhere, and told so like any other key that is not there.
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
            rows(statement, row -> {
                UUID id = row.getObject(1, UUID.class);
                found.put(new Ref(group.getFirst().type(), "id", GlobalId.encode(tag, id)), id);
            });
        }
    }

    private static void rows(PreparedStatement statement, RowConsumer consumer) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                consumer.accept(rows);
            }
        }
    }

    @FunctionalInterface
    private interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }
}
