package org.dualusegraph.platform.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Declares the choice of one language of a text. */
@GraphQLApi
public class LocalizedTextApi {
    @NonNull
    @Description("The text in the best language for the viewer.")
    public String text(
            @Source LocalizedText localizedText,
            @Description(Doc.LANG) @Nullable String lang,
            @Description(Doc.FALLBACK) @Nullable List<String> fallback) {
        return Declared.field();
    }

    @NonNull
    @Description("The language that text is in for the same arguments, as a BCP 47 tag.")
    public String lang(
            @Source LocalizedText localizedText,
            @Description(Doc.LANG) @Nullable String lang,
            @Description(Doc.FALLBACK) @Nullable List<String> fallback) {
        return Declared.field();
    }
}
