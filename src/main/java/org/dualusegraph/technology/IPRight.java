package org.dualusegraph.technology;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An intellectual property right in a technology.")
public record IPRight(
        @NonNull @Description("Kind of right.") IPRightKind kind,

        @Description("Office that it is registered with or applied for at, such as EPO or OSIM.")
        String office,

        @Description("Application or registration number.") String number,
        @Description("Day of filing.") LocalDate filedOn,

        @Description("Day of grant or registration; null when not granted.")
        LocalDate grantedOn,

        @Description("Day it expires.") LocalDate expiresOn,

        @Description("Where it holds, as the office states them, such as RO or EP.")
        List<String> jurisdictions) {}
