package org.dualusegraph.technology;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("How ready a technology is, in technology readiness levels (TRL) of the EU scale: "
        + "1 basic principles observed, 4 validated in the lab, 9 proven in operation.")
@RegisterForReflection // stored as JSON
public record TechnologyReadiness(
        @NonNull @Description("Level reached, 1 to 9.") Integer current,

        @Description("Level aimed at, from current to 9.") @Nullable
        Integer target,

        @Description("Day of the assessment.") @Nullable LocalDate assessedOn,

        @Description("What the assessment rests on. " + Doc.DETAIL_TIER) @Nullable
        String evidence) {}
