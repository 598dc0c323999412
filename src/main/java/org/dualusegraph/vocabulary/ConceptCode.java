package org.dualusegraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ConceptCode")
@Description("A concept named by its vocabulary and its notation there.")
public record ConceptCode(
        @NonNull @Description("Code of the vocabulary, such as nace-2.")
        String scheme,

        @NonNull @Description("Code in the vocabulary, such as 26.51, exactly.")
        String notation) {}
