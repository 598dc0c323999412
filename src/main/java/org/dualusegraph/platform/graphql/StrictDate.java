package org.dualusegraph.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** The library's {@code Date}, but a day that no month has is refused instead of moved to the end of the month. */
final class StrictDate implements Coercing<LocalDate, String> {

    static final GraphQLScalarType SCALAR = ExtendedScalars.Date.transform(date -> date.coercing(new StrictDate()));

    private static final String WANTED = "A Date is a day of the calendar, written 2026-05-01.";

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        return result.toString();
    }

    @Override
    public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return LocalDate.parse(String.valueOf(input));
        } catch (DateTimeException e) {
            throw new CoercingParseValueException(WANTED, e);
        }
    }

    @Override
    public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return LocalDate.parse(input instanceof StringValue text ? text.getValue() : "");
        } catch (DateTimeException e) {
            throw new CoercingParseLiteralException(WANTED, e);
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input.toString());
    }
}
