package org.dualusegraph.platform.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dualusegraph.platform.security.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A type whose objects a search finds. Its table has the columns {@code search_text}, the words of what everybody reads who sees
 * the row, and {@code created_at}, indexed together with the id.
 */
public final class SearchKind {

    /**
     * What an object is called.
     *
     * @param sort the folded name, indexed in the order of its bytes together with the id
     * @param fold all folded names, with a trigram index
     * @param names the names as they are written, the best first: an array of text
     */
    record Name(String sort, String fold, String names) {}

    private final String type;
    private final String value;
    private final Name name;
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final Map<String, Column> facts = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    SearchKind(String type, String value, Name name) {
        this.type = type;
        this.value = value;
        this.name = name;
    }

    /** A condition of {@code where}. A kind without it is not found while the condition is asked for. */
    public SearchKind filter(String field, Filter filter) {
        filters.put(field, filter);
        return this;
    }

    /** A fact of a hit, from which facets are counted: an expression on {@code t.}. */
    public SearchKind fact(String name, String sql) {
        return fact(name, sql, Rule.EVERYONE);
    }

    /** A fact that is null unless the viewer meets the rule. */
    public SearchKind fact(String name, String sql, Rule rule) {
        facts.put(name, Column.restricted(sql, rule));
        return this;
    }

    /**
     * A text that shows why an object was found.
     *
     * @param sql rows of language and text of the object whose id is {@code t.id}; the language is null where there is none
     */
    public SearchKind text(String field, String sql) {
        texts.put(field, sql);
        return this;
    }

    String type() {
        return type;
    }

    String value() {
        return value;
    }

    Name name() {
        return name;
    }

    @Nullable
    Filter filter(String field) {
        return filters.get(field);
    }

    @Nullable
    Column fact(String name) {
        return facts.get(name);
    }

    Map<String, String> texts() {
        return texts;
    }
}
