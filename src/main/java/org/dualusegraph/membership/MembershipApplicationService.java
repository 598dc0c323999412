package org.dualusegraph.membership;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.workflow.Workflow;
import org.dualusegraph.platform.workflow.Workflows;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.dualusegraph.platform.write.MutationModel;
import org.dualusegraph.platform.write.Mutations;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Makes every change of an application for membership. */
@Singleton
public class MembershipApplicationService implements MutationModel {

    private static final int NOTE = 2_000;
    private static final String OPEN = " a.state not in ('APPROVED', 'REJECTED', 'WITHDRAWN')";

    private final Session session;
    private final Workflows workflows;
    private final Actors actors;
    private final Acting acting;
    private final Admins admins;
    private final Admission admission;

    public MembershipApplicationService(
            Session session, Workflows workflows, Actors actors, Acting acting, Admins admins, Admission admission) {
        this.session = session;
        this.workflows = workflows;
        this.actors = actors;
        this.acting = acting;
        this.admins = admins;
        this.admission = admission;
    }

    @Override
    public void declare(Mutations mutations) {
        Workflow<MembershipApplicationEntity> workflow = workflows.of(
                mutations,
                Applications.TYPE,
                Applications.TAG,
                MembershipApplicationEntity.class,
                MembershipApplicationRights.RIGHTS);
        workflow.create("createMembershipApplication", this::create);
        workflow.on("updateMembershipApplication", MembershipApplicationAction.UPDATE, this::update);
        workflow.on(
                "submitMembershipApplication",
                MembershipApplicationAction.SUBMIT,
                (application, change) -> application.submit());
        workflow.on(
                "startMembershipReview",
                MembershipApplicationAction.START_REVIEW,
                (application, change) -> application.startReview());
        workflow.on(
                "requestMembershipInformation",
                MembershipApplicationAction.REQUEST_INFORMATION,
                (application, change) -> application.requestInformation(note(change, "questions")));
        workflow.on("approveMembershipApplication", MembershipApplicationAction.APPROVE, this::approve);
        workflow.on(
                "rejectMembershipApplication",
                MembershipApplicationAction.REJECT,
                (application, change) -> application.reject(note(change, "reason"), Instant.now()));
        workflow.on(
                "withdrawMembershipApplication",
                MembershipApplicationAction.WITHDRAW,
                (application, change) -> application.withdraw());
    }

    private static String note(Change change, String field) {
        return change.input().get(field, text -> text.text(NOTE));
    }

    private MembershipApplicationEntity create(Change change) {
        Input input = change.input();
        UUID applicant = acting.person(change);
        UUID organisation = input.optional("organisation", null, id -> id.key("OR"));
        if (organisation != null) {
            requireMayApply(organisation, change);
        }
        MembershipApplicationEntity application = new MembershipApplicationEntity();
        application.applicantId = applicant;
        application.organisationId = organisation;
        Input content = input.get("content", InputValue::object);
        take(application, content);
        requireNoOther(applicant, organisation, input.path("organisation"));
        return application;
    }

    private void requireMayApply(UUID organisation, Change change) {
        List<String> field = change.input().path("organisation");
        workflows.requireAll("OrganisationEntity", List.of(organisation), field);
        if (!actors.organisations(change.subject(), "REPRESENTATIVE").contains(organisation)
                && admins.has(organisation)) {
            throw new RequestException(ErrorCode.FORBIDDEN, "You may not do this.");
        }
        admission.requireNoMembership(organisation, field);
    }

    private void requireNoOther(UUID applicant, @Nullable UUID organisation, List<String> field) {
        String which =
                organisation == null ? "a.organisationId is null and a.applicantId = :key" : "a.organisationId = :key";
        long open = session.createSelectionQuery(
                        "select count(*) from MembershipApplicationEntity a where " + which + " and" + OPEN, Long.class)
                .setParameter("key", organisation == null ? applicant : organisation)
                .getSingleResult();
        if (open > 0) {
            throw new RejectedException(UserError.of(
                    UserErrorCode.INVALID_VALUE, field, "Another application is open: go on with that one."));
        }
    }

    private void update(MembershipApplicationEntity application, Change change) {
        take(application, change.input().get("content", InputValue::object));
    }

    private void take(MembershipApplicationEntity application, Input content) {
        application.update(content, Instant.now());
        if (application.organisationId == null && application.proposed == null) {
            content.reject(UserErrorCode.REQUIRED, "proposed", "Say which organisation it is.");
        }
        if (application.organisationId != null && application.proposed != null) {
            content.reject(UserErrorCode.INVALID_VALUE, "proposed", "The organisation is in the graph already.");
        }
        content.check();
        if (content.has("proposed") && application.proposed != null) {
            admission.requireNew(application.proposed, content.path("proposed", "identifiers"));
        }
    }

    private void approve(MembershipApplicationEntity application, Change change) {
        MembershipApplicationAction.APPROVE.require(application.state);
        Input input = change.input();
        MembershipCategory category = input.get("category", value -> value.constant(MembershipCategory.class));
        String conditions = input.optional("conditions", null, text -> text.text(NOTE));
        input.check();
        application.approve(admission.admit(application, category, change), category, conditions, Instant.now());
    }
}
