package org.dualusegraph.platform.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.read.ReferenceRows.Listed;
import org.jspecify.annotations.NullUnmarked;

/**
 * Answers every field by itself, one statement a field and a parent, from the same read model: slow, naive, and nothing of the
 * planner, the reader or the writer. What the engine's own strategy makes of it is what the compiled path must answer.
 */
@NullUnmarked
final class ReferenceFetcher implements DataFetcher<Object> {

    /** An object of the graph: its row by key, or the row itself where it has no key. */
    record Node(TypeModel type, Object key, Fields fields) {}

    /** A page as the engine sees it. */
    record Connection(List<Listed> all, List<Listed> page) {}

    /** A row on a page. */
    record Edge(Listed row, TypeModel type) {}

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Models models;
    private final ReferenceRows rows;
    private final Scope scope;

    ReferenceFetcher(Models models, ReferenceRows rows, Scope scope) {
        this.models = models;
        this.rows = rows;
        this.scope = scope;
    }

    @Override
    public Object get(DataFetchingEnvironment field) throws Exception {
        Object source = field.getSource();
        return switch (source) {
            case null -> root(field);
            case Node node -> field(node, field);
            case Connection connection -> connection(connection, field);
            case Edge edge -> edge(edge, field);
            case List<?> texts -> text(texts, field);
            case Map<?, ?> json -> json.get(field.getField().getName());
            default -> throw new IllegalStateException("No such source: " + source.getClass());
        };
    }

    private Object root(DataFetchingEnvironment field) throws SQLException {
        String name = field.getField().getName();
        if (name.equals("node")) {
            return byId(field.getArgument("id"));
        }
        if (name.equals("nodes")) {
            List<String> ids = field.getArgument("ids");
            List<Object> nodes = new ArrayList<>();
            for (String id : ids) {
                nodes.add(byId(id));
            }
            return nodes;
        }
        RootModel root = models.root(name);
        TypeModel type = models.declared(root.type());
        authorize(root);
        return switch (root) {
            case RootModel.Single ignored -> new Node(type, rows.singleKey(type, scope), type.fields());
            case RootModel.All ignored -> page(type, null, null, field);
            case RootModel.ById ignored -> existing(type, GlobalId.key(field.getArgument("id"), type.tag()));
            case RootModel.Lookup ignored -> lookup(type, field.getArgument("by"));
        };
    }

    private void authorize(RootModel root) {
        if (root.requires() != null && !scope.viewer().has(root.requires())) {
            throw new RequestException(
                    scope.viewer().signedIn() ? ErrorCode.FORBIDDEN : ErrorCode.UNAUTHENTICATED, "Not allowed.");
        }
    }

    private Object byId(String id) throws SQLException {
        GlobalId decoded = GlobalId.decode(id);
        TypeModel type = models.tagged(decoded.tag());
        if (type == null) {
            throw new RequestException(ErrorCode.INVALID_ID, "No such type.");
        }
        return existing(type, decoded.key());
    }

    private Object lookup(TypeModel type, Map<String, Object> by) throws SQLException {
        Map.Entry<String, Object> key = by.entrySet().iterator().next();
        if (key.getKey().equals("id")) {
            return existing(type, GlobalId.key(key.getValue().toString(), type.tag()));
        }
        Lookup lookup = type.lookups().get(key.getKey());
        UUID found = rows.lookup(type, (sql, value) -> lookup.append(sql, scope, value), key.getValue(), scope);
        return found == null ? null : new Node(type, found, type.fields());
    }

    private Object existing(TypeModel type, UUID key) throws SQLException {
        return rows.exists(type, key, scope) ? new Node(type, key, type.fields()) : null;
    }

    private Object field(Node node, DataFetchingEnvironment field) throws SQLException, JsonProcessingException {
        String name = field.getField().getName();
        FieldModel model = node.fields().get(name);
        return switch (model) {
            case null -> GlobalId.encode(node.type().tag(), (UUID) node.key());
            case FieldModel.Value value -> value(rows.value(node.type(), node.key(), value.column(), scope), field);
            case FieldModel.Embedded embedded -> {
                boolean present = embedded.present() == null
                        || rows.value(node.type(), node.key(), embedded.present(), scope) != null;
                yield present ? new Node(node.type(), node.key(), embedded.fields()) : null;
            }
            case FieldModel.One one -> {
                Object key = rows.value(node.type(), node.key(), one.key(), scope);
                yield key == null ? null : existing(models.declared(one.type()), (UUID) key);
            }
            case FieldModel.Many many -> page(models.declared(many.type()), many.link(), node.key(), field);
        };
    }

    private static Object value(Object value, DataFetchingEnvironment field) throws JsonProcessingException {
        boolean json = GraphQLTypeUtil.unwrapAll(field.getFieldType()) instanceof GraphQLObjectType;
        return json && value != null ? MAPPER.readValue(value.toString(), Object.class) : value;
    }

    private Object page(TypeModel type, Link link, Object parent, DataFetchingEnvironment field) throws SQLException {
        Level level = new Level(0, type, null, null, link);
        PageRequest request = PageRequest.of(level, field.getArguments());
        List<Listed> all = rows.list(type, link, parent, request, field.getArguments(), scope);
        List<Listed> page = new ArrayList<>(all);
        if (request.after() != null) {
            page.removeIf(row -> rows.index(all, request.after()) >= all.indexOf(row));
        }
        if (request.before() != null) {
            page.removeIf(row -> rows.index(all, request.before()) <= all.indexOf(row));
        }
        int size = Math.min(request.size(), page.size());
        return new Connection(
                all,
                request.backward()
                        ? page.subList(page.size() - size, page.size())
                        : page.subList(0, size));
    }

    private Object connection(Connection connection, DataFetchingEnvironment field) {
        List<Listed> page = connection.page();
        return switch (field.getField().getName()) {
            case "totalCount" -> connection.all().size();
            case "nodes" -> page.stream().map(this::node).toList();
            case "edges" -> page.stream().map(row -> new Edge(row, row.type())).toList();
            default -> pageInfo(connection.all(), page);
        };
    }

    private static Map<String, Object> pageInfo(List<Listed> all, List<Listed> page) {
        if (page.isEmpty()) {
            return Map.of("hasNextPage", false, "hasPreviousPage", false);
        }
        return Map.of(
                "hasNextPage", page.getLast() != all.getLast(),
                "hasPreviousPage", page.getFirst() != all.getFirst(),
                "startCursor", page.getFirst().cursor(),
                "endCursor", page.getLast().cursor());
    }

    private Object edge(Edge edge, DataFetchingEnvironment field) {
        return switch (field.getField().getName()) {
            case "node" -> node(edge.row());
            case "cursor" -> edge.row().cursor();
            default -> edge.row().facts().get(field.getField().getName());
        };
    }

    private Object node(Listed row) {
        return new Node(row.type(), row.key(), row.type().fields());
    }

    private static Object text(List<?> texts, DataFetchingEnvironment field) {
        String name = field.getField().getName();
        if (name.equals("values")) {
            return texts;
        }
        List<Object> wanted = new ArrayList<>();
        if (field.getArgument("lang") != null) {
            wanted.add(field.getArgument("lang"));
        }
        wanted.addAll(field.getArgument("fallback") == null ? List.of("en", "ro") : field.getArgument("fallback"));
        for (Object lang : wanted) {
            for (Object text : texts) {
                if (((Map<?, ?>) text).get("lang").equals(lang)) {
                    return ((Map<?, ?>) text).get(name);
                }
            }
        }
        return ((Map<?, ?>) texts.getFirst()).get(name);
    }
}
