package org.dualusegraph.technology;

import java.time.LocalDate;
import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.LocalizedTextInput;
import org.dualusegraph.platform.security.Audience;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("TechnologyContentInput")
@Description("What the owners of a technology write. What is absent stays as it is, an explicit null clears"
        + " (REQUIRED where that cannot be), an empty list empties.")
public record TechnologyContentInput(
        @Description(Doc.TITLE) LocalizedTextInput title,
        @Description(Doc.TEASER) LocalizedTextInput teaser,

        @Description("What it is and how it works, at most 20,000 characters a language, as are all texts below.")
        LocalizedTextInput summary,

        @Description("Which problem it solves. Needed to submit.")
        LocalizedTextInput problemSolved,

        @Description("What it does better than what exists. Needed to submit.")
        LocalizedTextInput advantageOverStateOfArt,

        @Description("How it compares in cost and benefit. Needed to submit.")
        LocalizedTextInput economicComparison,

        @Description("What its owners look for: partners, investment, tests, buyers. Needed to submit.")
        LocalizedTextInput lookingFor,

        @Description("Where it serves civil use.") LocalizedTextInput civilApplications,

        @Description("Where it serves defence and security.")
        LocalizedTextInput defenceApplications,

        @Description("Between which uses it is to move.") TransferDirection direction,

        @Description("Technology readiness, as a whole. Needed to submit, with evidence.")
        Readiness trl,

        @Description("Manufacturing readiness level, 1 to 10.")
        Integer mrl,

        @Description("Free keywords, at most 100 of at most 100 characters.")
        List<String> keywords,

        @Description("Intellectual property rights in it, at most 50.")
        List<Right> iprs,

        @Description("The widest audience that may see it while it is published.")
        Audience audience,

        @Description("Organisations that hold it, at most 50, each once; at least one OWNER, and at most 100 percent"
                + " together. As OWNER or CO_OWNER, an organisation is named by its own editors only, unless it is one"
                + " already; anyone may be named as LICENSEE.")
        List<Owner> owners,

        @Id @Description("Ids of the concepts that it is filed under, at most 100.")
        List<String> concepts) {

    @Input("TechnologyOwnerInput")
    @Description("An organisation that holds a technology.")
    public record Owner(
            @Id @NonNull @Description("Id of the organisation.")
            String organisation,

            @NonNull @Description("What it holds.") OwnerRole role,
            @Description("Share in percent, 0 to 100.") Integer share) {}

    @Input("TechnologyReadinessInput")
    @Description("How ready a technology is, in technology readiness levels (TRL) of the EU scale.")
    public record Readiness(
            @NonNull @Description("Level reached, 1 to 9.") Integer current,

            @Description("Level aimed at, from current to 9.")
            Integer target,

            @Description("Day of the assessment.") LocalDate assessedOn,

            @Description("What the assessment rests on, at most 20,000 characters.")
            String evidence) {}

    @Input("IPRightInput")
    @Description("An intellectual property right in a technology.")
    public record Right(
            @NonNull @Description("Kind of right.") IPRightKind kind,

            @Description("Office that it is registered with or applied for at, at most 100 characters.")
            String office,

            @Description("Application or registration number, at most 100 characters.")
            String number,

            @Description("Day of filing.") LocalDate filedOn,
            @Description("Day of grant or registration.") LocalDate grantedOn,
            @Description("Day it expires.") LocalDate expiresOn,

            @Description("Where it holds, as the office states them, such as RO or EP.")
            List<String> jurisdictions) {}
}
