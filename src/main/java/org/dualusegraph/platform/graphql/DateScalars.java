package org.dualusegraph.platform.graphql;

import graphql.Scalars;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import java.util.List;

/** Days and instants, checked when they come in, and saying where they are specified. */
final class DateScalars {

    static final GraphQLScalarType DAY = scalar(
            StrictDate.SCALAR,
            "A day as RFC 3339 full-date, such as 2026-05-01.",
            "https://scalars.graphql.org/andimarek/local-date");

    static final GraphQLScalarType INSTANT = scalar(
            ExtendedScalars.DateTime,
            "An instant as RFC 3339 date-time, such as 2026-05-01T09:00:00Z; answers are in UTC.",
            "https://scalars.graphql.org/andimarek/date-time");

    private DateScalars() {}

    private static GraphQLScalarType scalar(GraphQLScalarType like, String description, String url) {
        return like.transform(builder ->
                builder.description(description).specifiedByUrl(url).replaceAppliedDirectives(specifiedBy(url)));
    }

    /** Introspection tells the URL by itself; the printed schema only as a directive. */
    private static List<GraphQLAppliedDirective> specifiedBy(String url) {
        return List.of(GraphQLAppliedDirective.newDirective()
                .name("specifiedBy")
                .argument(GraphQLAppliedDirectiveArgument.newArgument()
                        .name("url")
                        .type(GraphQLNonNull.nonNull(Scalars.GraphQLString))
                        .valueProgrammatic(url))
                .build());
    }
}
