package org.dualusegraph.search;

import java.util.List;
import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Declares the search over all kinds of object. */
@GraphQLApi
public class SearchApi {

    private static final String SEARCH =
            "Finds organisations, technologies, opportunities and events that the viewer may see, by words of their names, titles, teasers,"
                    + " keywords, venues and public descriptions; never by texts that only some who see the object may read. Ranked by score,"
                    + " then by id, both falling: words in names and titles count most, in teasers, keywords and venues less, in descriptions"
                    + " least; more of them, nearer to each other, and shorter texts count more. When no text has the words, names and titles"
                    + " that are spelled alike are found, ranked by likeness. Without words to look for, everything that meets the"
                    + " conditions, the latest created first.";

    private static final String QUERY =
            "Words that must all be there, in any form that English or Romanian gives them, with or without diacritics; \"a phrase\","
                    + " -excluded, one OR another. At most 200 characters; INVALID_ARGUMENT beyond.";

    @Query
    @NonNull
    @Description(SEARCH)
    public SearchConnection search(
            @Description(QUERY) @Nullable String query,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable SearchFilter where) {
        return Declared.field();
    }

    @Query
    @Description(
            "Names and titles for what is being typed, of what the viewer may see: those that begin with it, by alphabet, then, when these"
                    + " are too few, those with a word that begins with it.")
    public List<Suggestion> suggest(
            @NonNull
                    @Description(
                            "What was typed, with or without diacritics: at most 200 characters, INVALID_ARGUMENT beyond; a word inside a"
                                    + " name is found from two characters on.")
                    String prefix,
            @DefaultValue("10")
                    @Description("How many to return at most: 1 to 100; INVALID_ARGUMENT otherwise.")
                    @Nullable
                    Integer first) {
        return Declared.field();
    }
}
