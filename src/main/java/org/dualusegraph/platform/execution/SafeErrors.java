package org.dualusegraph.platform.execution;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Tells the errors of the engine in our own words: its own name classes and echo values. */
final class SafeErrors {

    private SafeErrors() {}

    /** The same result, its errors safe to be sent. */
    static ExecutionResult in(ExecutionResult result) {
        return result.getErrors().isEmpty()
                ? result
                : ((ExecutionResultImpl) result)
                        .transform(builder -> builder.errors(
                                result.getErrors().stream().map(SafeErrors::of).toList()));
    }

    /** The same error in our own words; one that carries a code of ours is told already. */
    static GraphQLError of(GraphQLError error) {
        if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
            return error;
        }
        return switch (error) {
            case InvalidSyntaxError syntax -> unparsed(syntax.getLocations());
            case ValidationError invalid ->
                invalid(
                        Sentences.onDocument(invalid.getMessage(), invalid.getValidationErrorType()),
                        invalid.getLocations());
            default -> invalid(Sentences.onVariables(error.getMessage()), error.getLocations());
        };
    }

    /** The document, or the values of its variables, cannot be executed. */
    static GraphQLError invalid(String message, @Nullable List<SourceLocation> locations) {
        return error(ErrorCode.GRAPHQL_VALIDATION_FAILED, message, locations);
    }

    /** The code of an error that is told in our own words. */
    static ErrorCode code(GraphQLError error) {
        return error.getErrorType() == ErrorType.InvalidSyntax
                ? ErrorCode.GRAPHQL_PARSE_FAILED
                : ErrorCode.GRAPHQL_VALIDATION_FAILED;
    }

    private static GraphQLError unparsed(@Nullable List<SourceLocation> locations) {
        String place = locations == null || locations.isEmpty()
                ? ""
                : " at line " + locations.getFirst().getLine() + ", column "
                        + locations.getFirst().getColumn();
        return error(ErrorCode.GRAPHQL_PARSE_FAILED, "The document cannot be parsed" + place + ".", locations);
    }

    private static GraphQLError error(ErrorCode code, String message, @Nullable List<SourceLocation> locations) {
        List<SourceLocation> known = locations == null
                ? List.of()
                : locations.stream().filter(Objects::nonNull).toList();
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .locations(known)
                .errorType(code == ErrorCode.GRAPHQL_PARSE_FAILED ? ErrorType.InvalidSyntax : ErrorType.ValidationError)
                .extensions(Map.of("code", code.name()))
                .build();
    }
}
