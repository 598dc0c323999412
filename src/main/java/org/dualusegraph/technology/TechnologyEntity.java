package org.dualusegraph.technology;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.security.Audience;
import org.dualusegraph.platform.workflow.IllegalMoveException;
import org.dualusegraph.platform.workflow.WorkflowEntity;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A technology, as written. */
@Entity
@Table(name = "technology")
public class TechnologyEntity extends WorkflowEntity {

    public @Nullable String sourceId;
    public @Nullable String sourceUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<LocalizedValue> title = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> teaser;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> summary;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> problemSolved;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> advantageOverStateOfArt;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> economicComparison;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> lookingFor;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> civilApplications;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> defenceApplications;

    @Enumerated(EnumType.STRING)
    public TransferDirection direction = TransferDirection.BIDIRECTIONAL;

    public @Nullable Integer trlCurrent;
    public @Nullable Integer trlTarget;
    public @Nullable LocalDate trlAssessedOn;
    public @Nullable String trlEvidence;
    public @Nullable Integer mrl;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> keywords = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<IPRight> iprs = List.of();

    @Enumerated(EnumType.STRING)
    public TechnologyState state = TechnologyState.DRAFT;

    /** What the last decision says: which changes are asked for, or why it is suspended. */
    public @Nullable String decisionNote;

    /** The content as it would be, while a change of the published one waits for review. */
    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable TechnologyContent revision;

    @Enumerated(EnumType.STRING)
    public Audience audience = Audience.OWNER;

    @ElementCollection
    @CollectionTable(name = "technology_owner", joinColumns = @JoinColumn(name = "technology_id"))
    public Set<OwnerShare> owners = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "technology_concept", joinColumns = @JoinColumn(name = "technology_id"))
    @Column(name = "concept_id")
    public Set<UUID> conceptIds = new HashSet<>();

    @Override
    public TechnologyState currentState() {
        return state;
    }

    @Override
    public Set<UUID> parties() {
        return owners.stream()
                .filter(owner -> owner.role() != OwnerRole.LICENSEE)
                .map(OwnerShare::organisationId)
                .collect(Collectors.toSet());
    }

    /** What the next change starts from: the pending revision where there is one. */
    TechnologyContent draft() {
        return revision == null ? content() : revision;
    }

    /** @throws IllegalMoveException when the state takes no update, before its content is looked at */
    public void requireUpdatable() {
        TechnologyAction.UPDATE.require(state);
    }

    /** Takes the content of its owners; a published one keeps what it shows until the change is approved. */
    public void update(TechnologyContent content) {
        boolean published = isLive();
        state = TechnologyAction.UPDATE.move(state, published ? TechnologyState.REVISION_PENDING : state);
        if (published) {
            revision = content;
        } else {
            take(content);
        }
    }

    /** @throws RejectedException with each fact that reviewers would miss */
    public void submit() {
        state = TechnologyAction.SUBMIT.move(state, TechnologyState.IN_REVIEW);
        requireFacts(content());
        decisionNote = null;
    }

    public void retract() {
        state = TechnologyAction.RETRACT.move(state, TechnologyState.DRAFT);
    }

    public void discardRevision() {
        state = TechnologyAction.DISCARD_REVISION.move(state, TechnologyState.PUBLISHED);
        revision = null;
        decisionNote = null;
    }

    public void requestChanges(String note) {
        boolean revised = state == TechnologyState.REVISION_PENDING;
        state = TechnologyAction.REQUEST_CHANGES.move(state, revised ? state : TechnologyState.CHANGES_REQUESTED);
        decisionNote = note;
    }

    /** @throws RejectedException with each fact that is missing from what would be published */
    public void approve() {
        state = TechnologyAction.APPROVE.move(state, TechnologyState.PUBLISHED);
        requireFacts(draft());
        if (revision != null) {
            take(revision);
            revision = null;
        }
        decisionNote = null;
    }

    public void suspend(String reason) {
        state = TechnologyAction.SUSPEND.move(state, TechnologyState.SUSPENDED);
        decisionNote = reason;
    }

    public void resume() {
        state = TechnologyAction.RESUME.move(
                state, revision == null ? TechnologyState.PUBLISHED : TechnologyState.REVISION_PENDING);
        decisionNote = null;
    }

    public void archive() {
        state = TechnologyAction.ARCHIVE.move(state, TechnologyState.ARCHIVED);
        revision = null;
    }

    /** What an import says counts at once: where it sets a state without revision, none is pending any more. */
    public void settleRevision() {
        if (state != TechnologyState.REVISION_PENDING && state != TechnologyState.SUSPENDED) {
            revision = null;
        }
    }

    private static void requireFacts(TechnologyContent content) {
        List<UserError> missing = content.missing().stream()
                .map(fact -> UserError.of(UserErrorCode.REQUIRED, List.of(fact.field()), fact.message()))
                .toList();
        if (!missing.isEmpty()) {
            throw new RejectedException(missing);
        }
    }

    TechnologyContent content() {
        return new TechnologyContent(
                title,
                teaser,
                summary,
                problemSolved,
                advantageOverStateOfArt,
                economicComparison,
                lookingFor,
                civilApplications,
                defenceApplications,
                direction,
                readiness(),
                mrl,
                keywords,
                iprs,
                audience,
                Set.copyOf(owners),
                Set.copyOf(conceptIds));
    }

    @Nullable
    TechnologyReadiness readiness() {
        return trlCurrent == null ? null : new TechnologyReadiness(trlCurrent, trlTarget, trlAssessedOn, trlEvidence);
    }

    void take(TechnologyContent content) {
        title = content.title();
        teaser = content.teaser();
        summary = content.summary();
        problemSolved = content.problemSolved();
        advantageOverStateOfArt = content.advantageOverStateOfArt();
        economicComparison = content.economicComparison();
        lookingFor = content.lookingFor();
        civilApplications = content.civilApplications();
        defenceApplications = content.defenceApplications();
        direction = content.direction();
        mrl = content.mrl();
        keywords = content.keywords();
        iprs = content.iprs();
        audience = content.audience();
        keepOnly(owners, content.owners());
        keepOnly(conceptIds, content.conceptIds());
        TechnologyReadiness trl = content.trl();
        trlCurrent = trl == null ? null : trl.current();
        trlTarget = trl == null ? null : trl.target();
        trlAssessedOn = trl == null ? null : trl.assessedOn();
        trlEvidence = trl == null ? null : trl.evidence();
    }

    /** Without touching the set when nothing changes, so that the version stays. */
    private static <T> void keepOnly(Set<T> set, Set<T> wanted) {
        set.retainAll(wanted);
        set.addAll(wanted);
    }

    /** Whether its audience sees it. */
    public boolean isLive() {
        return state == TechnologyState.PUBLISHED || state == TechnologyState.REVISION_PENDING;
    }

    public boolean isOwnedBy(UUID organisationId) {
        return parties().contains(organisationId);
    }
}
