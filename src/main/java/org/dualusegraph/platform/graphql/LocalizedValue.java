package org.dualusegraph.platform.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A text in one language.")
@RegisterForReflection // stored as JSON
public record LocalizedValue(
        @NonNull @Description("Language as a BCP 47 tag, such as ro or en.")
        String lang,

        @NonNull @Description("The text in that language.") String text,

        @NonNull @Description("Who wrote this language version.")
        TextSource source) {}
