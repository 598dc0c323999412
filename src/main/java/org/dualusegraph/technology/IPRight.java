package org.dualusegraph.technology;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("An intellectual property right in a technology.")
@RegisterForReflection // stored as JSON
public record IPRight(
        @NonNull @Description("Kind of right.") IPRightKind kind,

        @Description("Office that it is registered with or applied for at, such as EPO or OSIM.") @Nullable
        String office,

        @Description("Application or registration number.") @Nullable
        String number,

        @Description("Day of filing.") @Nullable LocalDate filedOn,

        @Description("Day of grant or registration; null when not granted.") @Nullable
        LocalDate grantedOn,

        @Description("Day it expires.") @Nullable LocalDate expiresOn,

        @Description("Where it holds, as the office states them, such as RO or EP.")
        List<String> jurisdictions) {}
