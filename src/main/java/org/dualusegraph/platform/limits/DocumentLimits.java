package org.dualusegraph.platform.limits;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.ParserOptions;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * What a document may hold, checked before it is validated: validation compares fields with each other and is no place for a
 * hostile document. Fragments are measured once, however often they are spread.
 */
@Singleton
public class DocumentLimits {

    private final LimitSettings settings;

    public DocumentLimits(LimitSettings settings) {
        this.settings = settings;
    }

    /** With these the parser stops at the token limit. */
    public ParserOptions parserOptions() {
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(settings.tokens()).captureLineComments(false));
    }

    /** Most tokens in a document. */
    public int tokens() {
        return settings.tokens();
    }

    /** @throws RequestException DOCUMENT_LIMIT_EXCEEDED, with the numbers */
    public void check(Document document) {
        require(Nodes.directives(document), settings.directives(), "directives");
        Walk walk = new Walk(document);
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            Size size = walk.size(operation.getSelectionSet());
            require(size.aliases(), settings.aliases(), "aliases");
            require(size.depth(), settings.depth(), "levels");
            if (operation.getOperation() == OperationDefinition.Operation.MUTATION) {
                require(size.fields(), settings.mutations(), "mutations");
            }
        }
    }

    private static void require(int requested, int limit, String what) {
        if (requested > limit) {
            throw new RequestException(
                    ErrorCode.DOCUMENT_LIMIT_EXCEEDED,
                    "The document has %s %s; at most %d are allowed."
                            .formatted(requested == Integer.MAX_VALUE ? "far too many" : requested, what, limit));
        }
    }

    /** Of a selection set with all its fragments: levels of fields, aliases on every level, and fields on its first level. */
    private record Size(int depth, int aliases, int fields) {

        static final Size NOTHING = new Size(0, 0, 0);

        Size and(Size other) {
            return new Size(Math.max(depth, other.depth), sum(aliases, other.aliases), sum(fields, other.fields));
        }

        private static int sum(int a, int b) {
            return a > Integer.MAX_VALUE - b ? Integer.MAX_VALUE : a + b;
        }
    }

    private static final class Walk {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        /** Null while a fragment is being measured. */
        private final Map<String, @Nullable Size> sizes = new HashMap<>();

        Walk(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        }

        Size size(@Nullable SelectionSet selections) {
            Size size = Size.NOTHING;
            for (Selection<?> selection : selections == null ? List.<Selection<?>>of() : all(selections)) {
                size = size.and(
                        switch (selection) {
                            case Field field -> field(field);
                            case InlineFragment fragment -> size(fragment.getSelectionSet());
                            case FragmentSpread spread -> fragment(spread.getName());
                            default -> Size.NOTHING;
                        });
            }
            return size;
        }

        @SuppressWarnings({"rawtypes", "unchecked"}) // the library's list is raw
        private static List<Selection<?>> all(SelectionSet selections) {
            return (List<Selection<?>>) (List) selections.getSelections();
        }

        private Size field(Field field) {
            Size below = size(field.getSelectionSet());
            boolean introspection =
                    field.getName().equals("__schema") || field.getName().equals("__type");
            int aliases = field.getAlias() == null ? 0 : 1;
            return new Size(introspection ? 1 : below.depth + 1, Size.sum(below.aliases, aliases), 1);
        }

        private Size fragment(String name) {
            FragmentDefinition fragment = fragments.get(name);
            if (fragment == null) {
                return Size.NOTHING; // validation says so
            }
            if (sizes.containsKey(name)) {
                Size known = sizes.get(name);
                if (known == null) {
                    throw new RequestException(
                            ErrorCode.GRAPHQL_VALIDATION_FAILED, "Fragments spread each other in a circle.");
                }
                return known;
            }
            sizes.put(name, null);
            Size size = size(fragment.getSelectionSet());
            sizes.put(name, size);
            return size;
        }
    }
}
