package org.dualusegraph.platform.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.limits.DocumentLimits;
import org.jspecify.annotations.Nullable;

/** Documents parsed, held against the limits and validated once, then kept by their text. */
final class Documents {

    private static final int CACHED_CHARACTERS = 8_000_000;

    private final GraphQLSchema schema;
    private final DocumentLimits limits;
    private final Cache<String, PreparsedDocumentEntry> checked = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((String query, PreparsedDocumentEntry entry) -> query.length() + 100)
            // Whoever asks also tidies up: to wake another thread for it costs more.
            .executor(Runnable::run)
            .build();

    Documents(GraphQLSchema schema, DocumentLimits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    PreparsedDocumentEntry get(String query) {
        return checked.get(query, this::check);
    }

    /** The operation that a request names, or the only one; null when it cannot be told. */
    static @Nullable OperationDefinition operation(PreparsedDocumentEntry entry, @Nullable String name) {
        if (entry.getDocument() == null) {
            return null;
        }
        List<OperationDefinition> operations = entry.getDocument().getDefinitionsOfType(OperationDefinition.class);
        if (name == null) {
            return operations.size() == 1 ? operations.getFirst() : null;
        }
        return operations.stream()
                .filter(operation -> Objects.equals(operation.getName(), name))
                .findFirst()
                .orElse(null);
    }

    private PreparsedDocumentEntry check(String query) {
        Document document;
        try {
            document = Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(query)
                    .parserOptions(limits.parserOptions())
                    .build());
        } catch (ParseCancelledException | ParseCancelledTooDeepException | ParseCancelledTooManyCharsException e) {
            throw new RequestException(
                    ErrorCode.DOCUMENT_LIMIT_EXCEEDED,
                    "The document has more than " + limits.tokens() + " tokens, or nests too deep to be parsed.");
        } catch (InvalidSyntaxException e) {
            return new PreparsedDocumentEntry(SafeErrors.of(e.toInvalidSyntaxError()));
        }
        limits.check(document);
        List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
        return errors.isEmpty()
                ? OfferedDirectives.check(new PreparsedDocumentEntry(document))
                : new PreparsedDocumentEntry(
                        document, errors.stream().map(SafeErrors::of).toList());
    }
}
