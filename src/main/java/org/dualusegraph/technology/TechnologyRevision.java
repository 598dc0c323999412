package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.LocalizedText;
import org.dualusegraph.platform.security.Audience;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The content of a technology as it would be once its pending change is approved.")
public record TechnologyRevision(
        @NonNull @Description(Doc.TITLE) LocalizedText title,
        @Description(Doc.TEASER) LocalizedText teaser,
        @Description("What it is and how it works.") LocalizedText summary,
        @Description("Which problem it solves.") LocalizedText problemSolved,

        @Description("What it does better than what exists.")
        LocalizedText advantageOverStateOfArt,

        @Description("How it compares in cost and benefit.") LocalizedText economicComparison,
        @Description("What its owners look for.") LocalizedText lookingFor,
        @Description("Where it serves civil use.") LocalizedText civilApplications,

        @Description("Where it serves defence and security.")
        LocalizedText defenceApplications,

        @NonNull @Description("Between which uses it is to move.")
        TransferDirection direction,

        @Description("Technology readiness; null when not assessed.")
        TechnologyReadiness trl,

        @Description("Manufacturing readiness level, 1 to 10; null when not assessed.")
        Integer mrl,

        @Description("Free keywords, at most 100.") List<String> keywords,
        @Description("Intellectual property rights in it.") List<IPRight> iprs,

        @NonNull @Description("The widest audience that the owners allow.")
        Audience audience) {}
