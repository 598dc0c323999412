package org.dualusegraph.platform.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("LocalizedTextInput")
@Description("A text in one or more languages; it replaces the text in all its languages.")
public record LocalizedTextInput(
        @NonNull @Description("The text in 1 to 20 languages, each once.")
        List<Value> values) {
    @Input("LocalizedValueInput")
    @Description("A text in one language.")
    public record Value(
            @NonNull @Description("Language as a BCP 47 tag, such as ro or en.")
            String lang,

            @NonNull @Description("The text in that language.")
            String text,

            @Description("Who wrote this language version; HUMAN when nothing is said.")
            TextSource source) {}
}
