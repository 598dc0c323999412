package org.dualusegraph.platform.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A query field that finds objects of several types by their words, and another that suggests their names. */
public final class SearchModel {

    /** What is counted in a facet, at most: the most frequent. */
    static final int MOST_COUNTED = 20;

    private final List<SearchKind> kinds = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Fields facets = new Fields();

    SearchModel() {}

    /**
     * A type whose objects are found.
     *
     * @param type the GraphQL name, of a Node
     * @param value the value of the enum of kinds
     * @param sort see {@link SearchKind.Name}
     */
    public SearchKind kind(String type, String value, String sort, String fold, String names) {
        SearchKind kind = new SearchKind(type, value, new SearchKind.Name(sort, fold, names));
        kinds.add(kind);
        return kind;
    }

    /** A fact of the hits, which facets are counted from; each kind says how it is found. */
    public SearchModel fact(String name, String sqlType) {
        facts.put(name, sqlType);
        return this;
    }

    /**
     * Counts of values.
     *
     * @param sql rows of {@code value} and {@code count}, from {@code hits}, which has kind, id and the facts of every hit, or from
     *     those of one kind, which are called by its table: {@code technology_hits}
     * @param order of the rows
     */
    public SearchModel facet(String field, String sql, String order) {
        facets.column(
                field,
                "(SELECT coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count) ORDER BY " + order
                        + "), '[]') FROM (" + sql + ") AS facet)");
        return this;
    }

    /**
     * Counts of objects of another type, the most frequent first.
     *
     * @param node the field of the count that holds the object
     * @param sql rows of {@code key}, the object's id, one for each hit that it is counted for
     */
    public SearchModel facet(String field, String node, String type, String sql) {
        String most = "SELECT key, count(*) AS count FROM (" + sql + ") AS counted GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT "
                + MOST_COUNTED;
        facets.put(field, new FieldModel.Tally(node, type, most));
        return this;
    }

    List<SearchKind> kinds() {
        return kinds;
    }

    Map<String, String> facts() {
        return facts;
    }

    Fields facets() {
        return facets;
    }

    /** What an edge says about its hit. */
    Fields edge() {
        return new Fields()
                .column("score", "t.score::numeric::double precision")
                .column("highlights", highlights());
    }

    private String highlights() {
        StringBuilder sql = new StringBuilder("CASE t.kind");
        for (SearchKind kind : kinds) {
            sql.append(" WHEN '").append(kind.value()).append("' THEN ").append(marks(kind));
        }
        return sql.append(" END").toString();
    }

    private static String marks(SearchKind kind) {
        List<String> texts = new ArrayList<>();
        kind.texts()
                .forEach((field, sql) -> texts.add("SELECT " + texts.size() + ", '" + field + "', text.*, "
                        + (texts.isEmpty() ? "'HighlightAll=TRUE'" : "'MaxWords=30, MinWords=10'")
                        + " FROM (" + sql + ") AS text"));
        return "(SELECT coalesce(jsonb_agg(jsonb_build_object('field', field, 'text', mark) ORDER BY place), '[]')"
                + " FROM (SELECT place, field, search_mark(lang, text, (SELECT q FROM words), settings) AS mark FROM ("
                + String.join(" UNION ALL ", texts)
                + ") AS texts (place, field, lang, text, settings)) AS marks WHERE mark IS NOT NULL)";
    }
}
