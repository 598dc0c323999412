package org.dualusegraph.platform.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a search field: groups of words, of which one must fit.
 *
 * @param groups never holds an empty one
 */
record SearchWords(List<Group> groups) {

    /** Words and phrases that an object must have, and those of both that it must not. */
    record Group(List<String> words, List<String> phrases, List<String> unwanted) {

        Group() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean wanted() {
            return !words.isEmpty() || !phrases.isEmpty();
        }

        /** Who puts words in quotes means them as they stand. */
        boolean loose() {
            return !words.isEmpty() && phrases.isEmpty();
        }

        void add(String minus, boolean phrase, String text) {
            List<String> wanted = phrase ? phrases : words;
            (minus.isEmpty() ? wanted : unwanted).add(text);
        }
    }

    private static final int MOST_CHARACTERS = 200;

    /** A phrase in quotes, which may lack the second, or a word; with a minus before it or without. */
    private static final Pattern TERM = Pattern.compile("(-*)(?:\"([^\"]*)\"?|([^\\s\"]+))");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    static SearchWords of(@Nullable Object query) {
        String text = query == null ? "" : text(query.toString());
        List<Group> groups = new ArrayList<>();
        Group group = new Group();
        Matcher term = TERM.matcher(text);
        while (term.find()) {
            if ("OR".equalsIgnoreCase(term.group(3)) && term.group(1).isEmpty()) {
                groups.add(group);
                group = new Group();
                continue;
            }
            boolean phrase = term.group(2) != null;
            String words = phrase ? term.group(2) : term.group(3);
            if (LETTER.matcher(words).find()) {
                group.add(term.group(1), phrase, words);
            }
        }
        groups.add(group);
        groups.removeIf(none -> !none.wanted() && none.unwanted.isEmpty());
        return new SearchWords(groups);
    }

    /** Text that a search takes. */
    static String text(String text) {
        if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            throw new RequestException(
                    ErrorCode.INVALID_ARGUMENT, "A search takes at most " + MOST_CHARACTERS + " characters.");
        }
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new RequestException(
                    ErrorCode.INVALID_ARGUMENT, "Text must not contain the null character or half a surrogate pair.");
        }
        return text;
    }

    /** Whether there is anything to look for; otherwise there is, at most, something to leave out. */
    boolean wanted() {
        return groups.stream().anyMatch(Group::wanted);
    }

    /** Whether names that are spelled alike may be meant. */
    boolean loose() {
        return groups.stream().anyMatch(Group::loose);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Appends the groups as one tsquery. */
    void appendQuery(Sql sql) {
        for (int i = 0; i < groups.size(); i++) {
            sql.add(i == 0 ? "(" : " || (");
            Group group = groups.get(i);
            List<String> terms = new ArrayList<>(group.words);
            terms.addAll(group.phrases);
            terms.addAll(group.unwanted);
            int wanted = terms.size() - group.unwanted.size();
            for (int j = 0; j < terms.size(); j++) {
                sql.add(j == 0 ? "" : " && ").add(j < wanted ? "" : "!!");
                sql.add("search_words(").bind(terms.get(j)).add(")");
            }
            sql.add(")");
        }
    }

    /** Appends the condition that a folded name is spelled like the wanted words of a group. */
    void appendAlike(Sql sql, String name, String words) {
        String separator = "(";
        for (Group group : groups) {
            if (group.loose()) {
                sql.add(separator).add(name).add(" %>> ");
                appendSpelled(sql, group);
                for (String unwanted : group.unwanted) {
                    sql.add(" AND NOT ")
                            .add(words)
                            .add(" @@ search_words(")
                            .bind(unwanted)
                            .add(")");
                }
                separator = " OR ";
            }
        }
        sql.add(")");
    }

    /** Appends how near the spelling comes, 0 to 1. */
    void appendLikeness(Sql sql, String name) {
        String separator = "greatest(";
        for (Group group : groups) {
            if (group.loose()) {
                sql.add(separator).add("strict_word_similarity(");
                appendSpelled(sql, group);
                sql.add(", ").add(name).add(")");
                separator = ", ";
            }
        }
        sql.add(")");
    }

    /** In a query of its own, so that PostgreSQL keeps its plan: it would plan anew for what it knows of the spelling. */
    private static void appendSpelled(Sql sql, Group group) {
        sql.add("(SELECT fold(").bind(String.join(" ", group.words)).add("))");
    }
}
