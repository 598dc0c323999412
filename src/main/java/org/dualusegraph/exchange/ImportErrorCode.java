package org.dualusegraph.exchange;

import org.eclipse.microprofile.graphql.Description;

@Description("Why a row of an import was refused.")
public enum ImportErrorCode {
    @Description("The line is not valid UTF-8.")
    MALFORMED_UTF8,
    @Description("The line is longer than 1 MiB.")
    LINE_TOO_LONG,
    @Description("The line is not one JSON object.")
    MALFORMED_JSON,
    @Description("__typename names no type that can be imported.")
    UNKNOWN_TYPE,
    @Description("The type has no such field.")
    UNKNOWN_FIELD,
    @Description("A required field is absent or null.")
    MISSING_FIELD,
    @Description("The value has the wrong JSON type.")
    WRONG_TYPE,
    @Description("The value breaks a rule: bounds, pattern or order.")
    INVALID_VALUE,
    @Description("The value is not in the list of allowed codes, or the concept does not exist.")
    UNKNOWN_CODE,
    @Description("The object referred to does not exist, or not yet.")
    UNKNOWN_REFERENCE,
    @Description("The keys of the row fit more than one object.")
    AMBIGUOUS_REFERENCE,
    @Description("The same object already appeared in this file.")
    DUPLICATE_IN_FILE,
    @Description("The value is taken by another object, or the object changed meanwhile.")
    CONFLICT,
    @Description("Our fault; report the job and the line.")
    INTERNAL
}
