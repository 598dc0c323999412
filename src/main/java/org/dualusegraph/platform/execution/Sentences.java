package org.dualusegraph.platform.execution;

import graphql.validation.ValidationErrorClassification;
import graphql.validation.ValidationErrorType;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a document or with values of its variables, in one sentence that holds names of the schema and of the
 * document, never a value. The engine's own texts are the only place where it says the names; each known form of them is listed.
 */
final class Sentences {

    private static final int LONGEST_NAME = 80;

    /** What the engine puts before its text: the kind of error, and the path of the field. */
    private static final Pattern PREFIX = Pattern.compile("Validation [Ee]rror \\([^)]*\\) ?: ");

    private record Form(Pattern engine, Function<MatchResult, String> ours) {}

    private static final List<Form> ON_DOCUMENTS = List.of(
            form("Field 'N' in type 'N' is undefined", "Field `%s` is not defined on type `%s`."),
            form("Unknown (field|directive) argument 'N'", "The %s there has no argument `%s`."),
            form("Unknown directive 'N'", "Directive `@%s` is not offered."),
            form("Directive 'N' not allowed here", "Directive `@%s` is not allowed there."),
            form(".*The directive 'N' used on a 'N' is not unique", "Directive `@%s` is repeated on a %s."),
            form("Undefined fragment 'N'", "Fragment `%s` is not defined."),
            form("Unused fragment 'N'", "Fragment `%s` is not used."),
            form("Unknown type 'N'", "Type `%s` is not in the schema."),
            form("Undefined variable 'N'", "Variable `$%s` is not declared."),
            form("Unused variable 'N'", "Variable `$%s` is not used."),
            form(
                    "Subselection not allowed on leaf type 'T' of field 'N'",
                    "Type `%s` of field `%s` has no fields to select."),
            form(
                    "Subselection required for type 'T' of field 'N'",
                    "Type `%s` of field `%s` needs a selection of fields."),
            form("'([\\w/]+)' : .*", "Fields that share the key `%s` differ; give one an alias."),
            form(
                    "Fragment cannot be spread here as objects of type 'T' can never be of type 'T'",
                    "A fragment does not fit: type `%s` is never `%s`."),
            form(
                    "Fragment 'N' cannot be spread here as objects of type 'T' can never be of type 'T'",
                    "Fragment `%s` does not fit: type `%s` is never `%s`."),
            form("Missing (?:field|directive) argument 'N'", "Argument `%s` is required."),
            form("Null value for non-null field argument 'N'", "Argument `%s` must not be null."),
            form(
                    "There can be only one (argument|fragment|operation|variable|field) named 'N'",
                    "More than one %s is named `%s`."),
            form(
                    "Input variable 'N' type 'T' is not an input type",
                    "Variable `$%s` has type `%s`, which is for answers only."),
            form(
                    "Variable 'N' of type 'T' used in position expecting type 'T'",
                    "Variable `$%s` of type `%s` is used where `%s` is wanted."),
            form("Operation 'N' is following anonymous operation", "Operation `%s` stands beside one without a name."),
            form("(?:Type|Directive) 'N' definition is not executable", "The definition of `%s` cannot be executed."),
            form("argument 'P' with value .* must not be null", "Argument `%s` must not be null."),
            form("argument 'P' with value .* must be an object type", "Argument `%s` must be an input object."),
            form("argument 'P' with value .* is missing required fields '\\[([\\w, ]+)]'", "Argument `%s` lacks `%s`."),
            form(
                    "argument 'P' with value .* contains a field not in 'N': 'N'",
                    "Argument `%s` has a field that `%s` has not: `%s`."),
            form("argument 'P' with value .*", "Argument `%s` has a value that does not fit its type."));

    private static final List<Form> ON_VARIABLES = List.of(
            form(
                    "Variable 'N' has an invalid value: Variable 'N' has coerced Null value .*",
                    "Variable `$%s` needs a value."),
            form(
                    "Variable 'N' has an invalid value: Field 'N' has coerced Null value .*",
                    "Variable `$%s` lacks a value in its field `%s`."),
            form("Variable 'N' .*", "Variable `$%s` has a value that does not fit its type."),
            form(
                    "The variables input contains a field name .* not defined for input object type 'N' ?",
                    "A variable has a field that input type `%s` has not."),
            form("Exactly one key must be specified for OneOf type 'N'\\.", "Give exactly one key of `%s`."),
            form("OneOf type field '(\\w+\\.\\w+)' must be non-null\\.", "The one key given, `%s`, must not be null."));

    private Sentences() {}

    /** What is wrong with a document. */
    static String onDocument(String engine, ValidationErrorClassification kind) {
        Matcher prefix = PREFIX.matcher(engine);
        String text = prefix.lookingAt() ? engine.substring(prefix.end()) : engine;
        return first(
                ON_DOCUMENTS,
                text,
                switch (kind) {
                    case ValidationErrorType.BadValueForDefaultArg ->
                        "The default value of a variable does not fit its type.";
                    case ValidationErrorType.LoneAnonymousOperationViolation ->
                        "An operation without a name must stand alone.";
                    case ValidationErrorType.InlineFragmentTypeConditionInvalid,
                            ValidationErrorType.FragmentTypeConditionInvalid ->
                        "A fragment stands on a type that has no fields.";
                    case ValidationErrorType.FragmentCycle -> "Fragments spread each other in a circle.";
                    case ValidationErrorType.NonExecutableDefinition ->
                        "The document holds more than operations and fragments.";
                    case ValidationErrorType.WrongType -> "A value does not fit its type.";
                    default -> "The document does not fit the schema.";
                });
    }

    /** What is wrong with the values of the variables. */
    static String onVariables(String engine) {
        return first(ON_VARIABLES, engine, "A variable has a value that does not fit its type.");
    }

    private static String first(List<Form> forms, String text, String otherwise) {
        for (Form form : forms) {
            Matcher matcher = form.engine.matcher(text);
            if (matcher.matches()) {
                return form.ours.apply(matcher);
            }
        }
        return otherwise;
    }

    /** @param engine N stands for a name, T for a type with its marks, P for the path of an argument; these alone are told */
    private static Form form(String engine, String ours) {
        Pattern pattern = Pattern.compile(
                engine.replace("'N'", "'([_A-Za-z]\\w*)'")
                        .replace("'T'", "'([\\w!\\[\\]]+)'")
                        .replace("'P'", "'([\\w.\\[\\]]+)'"),
                Pattern.DOTALL);
        return new Form(pattern, found -> ours.formatted(names(found)));
    }

    private static Object[] names(MatchResult found) {
        Object[] names = new Object[found.groupCount()];
        for (int i = 0; i < names.length; i++) {
            String name = found.group(i + 1);
            names[i] = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        }
        return names;
    }
}
