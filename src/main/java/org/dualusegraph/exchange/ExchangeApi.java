package org.dualusegraph.exchange;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Declares the queries and the subscription on imports. */
@GraphQLApi
public class ExchangeApi {
    @Query
    @Description(
            "One import; null when there is none with this id. Cluster managers only: UNAUTHENTICATED or FORBIDDEN otherwise.")
    public @Nullable ImportJob importJob(@Id @NonNull @Description(Doc.LOOKUP_ID) String id) {
        return Declared.field();
    }

    @Subscription("importJob")
    @Description(
            "One import as it is now, then again whenever what is selected has changed, until it has ended; a single null"
                    + " when there is none with this id. Cluster managers only: UNAUTHENTICATED or FORBIDDEN otherwise."
                    + " Over WebSocket or text/event-stream.")
    public Multi<ImportJob> importJobProgress(@Id @NonNull @Description(Doc.LOOKUP_ID) String id) {
        return Declared.field();
    }

    @Query
    @NonNull
    @Description("All imports, oldest first. Cluster managers only: UNAUTHENTICATED or FORBIDDEN otherwise.")
    public ImportJobConnection importJobs(
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before) {
        return Declared.field();
    }

    @NonNull
    @Description("Rows refused, in the order of the file.")
    public ImportRowErrorConnection rowErrors(
            @Source ImportJob importJob,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before) {
        return Declared.field();
    }
}
