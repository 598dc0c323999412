package org.dualusegraph.platform.read;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.security.ViewerRole;
import org.jspecify.annotations.Nullable;

/** The one data fetcher of the reference: answers any field of any parent from what the read model declares. */
final class NaiveFetcher implements DataFetcher<@Nullable Object> {

    /** A row of a type, or the part of it that an embedded object shows. */
    record Row(TypeModel type, @Nullable UUID id, Fields fields) {}

    record Edge(NaivePage page, NaivePage.Entry entry) {}

    private final Models models;
    private final NaiveReader reader;

    NaiveFetcher(NaiveReader reader) {
        this.models = reader.scope().models();
        this.reader = reader;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment field) throws SQLException {
        String name = field.getField().getName();
        return switch (field.<@Nullable Object>getSource()) {
            case Row row -> value(field, row, name);
            case NaivePage page -> part(page, name);
            case Edge edge -> part(field, edge, name);
            case JsonNode json -> part(field, json, name);
            case null, default -> root(field, name);
        };
    }

    private @Nullable Object root(DataFetchingEnvironment field, String name) throws SQLException {
        if (GraphQLTypeUtil.unwrapAll(field.getFieldType()) instanceof GraphQLInterfaceType) {
            return nodes(field.getArguments());
        }
        RootModel root = requireNonNull(models.root(name));
        if (root.requires() != null && !reader.scope().viewer().has(root.requires())) {
            boolean signedIn = !reader.scope().viewer().has(ViewerRole.ANONYMOUS);
            throw new RequestException(signedIn ? ErrorCode.FORBIDDEN : ErrorCode.UNAUTHENTICATED, "No.");
        }
        TypeModel type = models.declared(root.type());
        return switch (root) {
            case RootModel.All ignored -> page(field, type, null, null);
            case RootModel.Single ignored -> new Row(type, key(type, null, Column.of("t.id")), type.fields());
            case RootModel.ById ignored -> node(type, GlobalId.key(argument(field, "id"), tag(type)));
            case RootModel.Lookup ignored -> lookup(type, argument(field, "by"));
            case RootModel.Computed ignored ->
                throw new IllegalStateException("Two requests never have the same left.");
            case RootModel.Search ignored -> throw new IllegalStateException("SearchTest compares.");
            case RootModel.Suggest ignored -> throw new IllegalStateException("SuggestTest compares.");
        };
    }

    private @Nullable Object lookup(TypeModel type, Map<String, Object> by) throws SQLException {
        Map.Entry<String, Object> entry = by.entrySet().iterator().next();
        if (entry.getKey().equals("id")) {
            return node(type, GlobalId.key(entry.getValue().toString(), tag(type)));
        }
        Lookup lookup = requireNonNull(type.lookups().get(entry.getKey()));
        return row(type, reader.visible(type, sql -> lookup.append(sql, reader.scope(), entry.getValue())));
    }

    private @Nullable Object nodes(Map<String, Object> arguments) throws SQLException {
        if (arguments.get("id") instanceof String id) {
            return node(GlobalId.decode(id));
        }
        List<?> ids = (List<?>) requireNonNull(arguments.get("ids"));
        if (ids.size() > 100) {
            throw new RequestException(ErrorCode.INVALID_ARGUMENT, "Too many.");
        }
        List<GlobalId> decoded =
                ids.stream().map(id -> GlobalId.decode(id.toString())).toList();
        List<@Nullable Object> nodes = new ArrayList<>();
        for (GlobalId id : decoded) {
            nodes.add(node(id));
        }
        return nodes;
    }

    private @Nullable Row node(GlobalId id) throws SQLException {
        TypeModel type = models.tagged(id.tag());
        if (type == null) {
            throw new RequestException(ErrorCode.INVALID_ID, "No such kind.");
        }
        return node(type, id.key());
    }

    private @Nullable Row node(TypeModel type, UUID key) throws SQLException {
        return row(type, reader.visible(type, sql -> sql.add("t.id = ").bind(key)));
    }

    private static @Nullable Row row(TypeModel type, @Nullable UUID id) {
        return id == null ? null : new Row(type, id, type.fields());
    }

    private @Nullable Object value(DataFetchingEnvironment field, Row row, String name) throws SQLException {
        FieldModel model = row.fields().get(name);
        return switch (model) {
            case null -> GlobalId.encode(tag(row.type()), requireNonNull(row.id()));
            case FieldModel.Value value ->
                convert(reader.value(row.type(), row.id(), value.column()), field.getFieldType());
            case FieldModel.Embedded embedded -> {
                boolean absent =
                        embedded.present() != null && reader.value(row.type(), row.id(), embedded.present()) == null;
                yield absent ? null : new Row(row.type(), row.id(), embedded.fields());
            }
            case FieldModel.One one -> {
                UUID key = key(row.type(), row.id(), one.key());
                yield key == null ? null : node(models.declared(one.type()), key);
            }
            case FieldModel.Many many -> page(field, models.declared(many.type()), many.link(), row.id());
            case FieldModel.Tally ignored -> throw new IllegalStateException("SearchTest compares.");
        };
    }

    private NaivePage page(DataFetchingEnvironment field, TypeModel type, @Nullable Link link, @Nullable UUID parent)
            throws SQLException {
        Plan.Call call = new Plan.Call(field.getMergedField(), field.getFieldDefinition());
        return reader.page(new Level(0, type, call, null, link), parent, field.getArguments());
    }

    private @Nullable UUID key(TypeModel type, @Nullable UUID id, Column column) throws SQLException {
        JsonNode key = reader.value(type, id, column);
        return key == null ? null : UUID.fromString(key.asText());
    }

    private static @Nullable Object part(NaivePage page, String name) {
        Stream<NaivePage.Entry> entries = page.entries().stream();
        return switch (name) {
            case "nodes" -> entries.map(entry -> row(page.type(), entry.id())).toList();
            case "edges" -> entries.map(entry -> new Edge(page, entry)).toList();
            case "pageInfo" -> page;
            case "totalCount" -> page.total();
            case "hasNextPage" -> page.hasNext();
            case "hasPreviousPage" -> page.hasPrevious();
            case "startCursor" -> page.startCursor();
            default -> page.endCursor();
        };
    }

    private static @Nullable Object part(DataFetchingEnvironment field, Edge edge, String name) {
        return switch (name) {
            case "cursor" -> edge.page().cursor(edge.entry());
            case "node" -> row(edge.page().type(), edge.entry().id());
            default -> convert(edge.entry().facts().get(name), field.getFieldType());
        };
    }

    /** A field of an object inside jsonb; a LocalizedText is the array of its values. */
    private static @Nullable Object part(DataFetchingEnvironment field, JsonNode json, String name) {
        if (!json.isArray()) {
            boolean list = GraphQLTypeUtil.unwrapNonNull(field.getFieldType()) instanceof GraphQLList;
            return !json.hasNonNull(name) && list ? List.of() : convert(json.get(name), field.getFieldType());
        }
        return name.equals("values")
                ? convert(json, field.getFieldType())
                : best(json, field.getArgument("lang"), field.getArgument("fallback"))
                        .get(name)
                        .asText();
    }

    private static JsonNode best(JsonNode values, @Nullable String lang, @Nullable List<String> fallback) {
        Stream<String> wanted =
                Stream.concat(Stream.ofNullable(lang), fallback == null ? Stream.of("en", "ro") : fallback.stream());
        return wanted.flatMap(tag -> Stream.iterate(0, i -> i < values.size(), i -> i + 1)
                        .map(values::get)
                        .filter(value -> value.get("lang").asText().equalsIgnoreCase(tag)))
                .findFirst()
                .orElse(values.get(0));
    }

    private static @Nullable Object convert(@Nullable JsonNode value, GraphQLType type) {
        if (value == null || value.isNull()) {
            return null;
        }
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list) {
            List<@Nullable Object> elements = new ArrayList<>();
            value.forEach(element -> elements.add(convert(element, list.getWrappedType())));
            return elements;
        }
        if (((GraphQLNamedType) bare).getName().equals("LocalizedText")) {
            return value.isEmpty() ? null : value;
        }
        return switch (value.getNodeType()) {
            case STRING -> value.asText();
            case NUMBER -> value.numberValue();
            case BOOLEAN -> value.booleanValue();
            default -> value;
        };
    }

    private static <T> T argument(DataFetchingEnvironment field, String name) {
        return requireNonNull(field.<@Nullable T>getArgument(name));
    }

    private static String tag(TypeModel type) {
        return String.valueOf(type.tag());
    }
}
