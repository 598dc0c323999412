package org.dualusegraph.technology;

import java.time.Instant;
import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.LocalizedText;
import org.dualusegraph.platform.graphql.Node;
import org.dualusegraph.platform.security.Visibility;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A technology that its owners offer for transfer between civil and defence use. Seen by its "
        + "audience while published, and always by its owners and by cluster staff; absent for anyone else.")
public record Technology(
        @Id @NonNull @Description(Doc.ID) String id,
        @NonNull @Description(Doc.REF) String ref,
        @Description(Doc.SOURCE_ID) String sourceId,
        @Description(Doc.SOURCE_URL) String sourceUrl,
        @NonNull @Description(Doc.TITLE) LocalizedText title,
        @Description(Doc.TEASER) LocalizedText teaser,

        @Description("What it is and how it works. " + Doc.DETAIL_TIER)
        LocalizedText summary,

        @Description("Which problem it solves. " + Doc.DETAIL_TIER)
        LocalizedText problemSolved,

        @Description("What it does better than what exists. " + Doc.DETAIL_TIER)
        LocalizedText advantageOverStateOfArt,

        @Description("How it compares in cost and benefit. " + Doc.DETAIL_TIER)
        LocalizedText economicComparison,

        @Description("What its owners look for: partners, investment, tests, buyers. " + Doc.DETAIL_TIER)
        LocalizedText lookingFor,

        @Description("Where it serves civil use. " + Doc.DETAIL_TIER)
        LocalizedText civilApplications,

        @Description("Where it serves defence and security. " + Doc.DETAIL_TIER)
        LocalizedText defenceApplications,

        @NonNull @Description("Between which uses it is to move.")
        TransferDirection direction,

        @Description("Technology readiness; null when not assessed.")
        TechnologyReadiness trl,

        @Description("Stage in plain words, derived from trl.current; null when that is missing.")
        TechnologyStage stage,

        @Description("Manufacturing readiness level, 1 to 10 on the scale of "
                + "the US Department of Defense; null when not assessed.")
        Integer mrl,

        @Description("Free keywords, at most 100.") List<String> keywords,
        @Description("Intellectual property rights in it.") List<IPRight> iprs,

        @NonNull @Description("Where it stands in its life cycle.")
        TechnologyState state,

        @Description("What the last decision says: which changes are asked for, or why it is suspended."
                + " Told to its owners and to cluster staff only.")
        String decisionNote,

        @Description("The content as it would be, while a change of the published one waits for review."
                + " Told to its owners and to cluster staff only; null otherwise.")
        TechnologyRevision pendingRevision,

        @Description("What the viewer may do with it now. Empty for anyone else than its owners and cluster staff.")
        List<TechnologyAction> allowedActions,

        @NonNull @Description(Doc.VISIBILITY) Visibility visibility,
        @NonNull @Description(Doc.VERSION) Integer version,
        @NonNull @Description(Doc.CREATED_AT) Instant createdAt,
        @NonNull @Description(Doc.UPDATED_AT) Instant updatedAt)
        implements Node {
    @Id
    @NonNull
    @Description(Doc.ID)
    @Override
    public String getId() {
        return id;
    }
}
