package org.dualusegraph.platform.graphql;

/** Body of every field that the schema declares and the read compiler answers from SQL. */
@SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"}) // declared, never called
public final class Declared {
    private Declared() {}

    /** Stands for the value of a declared field; always throws. */
    public static <T> T field() {
        throw new IllegalStateException("This field is only declared here: the read compiler answers it");
    }
}
