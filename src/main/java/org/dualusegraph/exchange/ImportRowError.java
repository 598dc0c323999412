package org.dualusegraph.exchange;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Why a row of an import was refused.")
public record ImportRowError(
        @NonNull @Description("Line in the file; the first is 1.")
        Integer line,

        @Description("Path of the field at fault, such as " + "owners.0.organisation; null when the row as a whole is.")
        String field,

        @NonNull @Description("Reason, for programs.") ImportErrorCode code,

        @NonNull @Description("Reason, for people, in English.")
        String message) {}
