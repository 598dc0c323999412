package org.dualusegraph.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.membership.Admissions.MANAGER;
import static org.dualusegraph.membership.Admissions.content;
import static org.dualusegraph.membership.Admissions.mutation;
import static org.dualusegraph.membership.Admissions.on;
import static org.dualusegraph.membership.Admissions.pic;
import static org.dualusegraph.membership.Admissions.proposal;
import static org.dualusegraph.membership.Admissions.proposed;
import static org.dualusegraph.membership.Admissions.reviewed;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may apply, what an application must say, and what its approval brings about. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AdmissionTest {

    private static final Changing CREATE = mutation("createMembershipApplication");
    private static final Changing APPROVE = mutation("approveMembershipApplication");
    private static final Changing SUSPEND = new Changing("suspendMembership", "membership { id }");

    private static Map<String, Object> approval(JsonNode application) {
        return Changing.with(on(application), "category", "ASSOCIATE");
    }

    @Test
    void a_proposed_organisation_comes_into_being_with_its_membership_and_its_admin() throws Exception {
        Api applicant = Api.as(Affiliates.somebody());
        String pic = pic();
        JsonNode draft = proposal(applicant, pic);
        assertThat(draft.path("ref").asText()).matches("RO-MA-\\d{4}-\\d{6}");
        assertThat(draft.at("/proposed/identifiers/0/value").asText()).isEqualTo(pic);
        JsonNode helix = mutation("updateMembershipApplication")
                .made(applicant, Changing.with(on(draft), "content", Map.of("helix", "ACADEMIA")));
        JsonNode approved = APPROVE.made(
                MANAGER, Changing.with(approval(reviewed(applicant, helix)), "conditions", "Report yearly."));
        assertThat(approved.path("state").asText()).isEqualTo("APPROVED");
        assertThat(approved.path("conditions").asText()).isEqualTo("Report yearly.");
        assertThat(approved.path("categoryGranted").asText()).isEqualTo("ASSOCIATE");
        assertThat(approved.path("decidedAt").isNull()).isFalse();
        JsonNode organisation = approved.path("organisation");
        assertThat(organisation.path("legalName").asText()).isEqualTo("Newcomer " + pic + " S.R.L.");
        assertThat(organisation.path("helix").asText()).isEqualTo("ACADEMIA");
        assertThat(organisation.at("/identifiers/0/value").asText()).isEqualTo(pic);
        assertThat(organisation.at("/membership/status").asText()).isEqualTo("ACTIVE");
        assertThat(organisation.at("/membership/category").asText()).isEqualTo("ASSOCIATE");
        JsonNode viewer = applicant.tree(
                "{ viewer { roles affiliations { edges { role node { id } } } applications { nodes { id } } } }",
                Map.of());
        assertThat(viewer.at("/viewer/roles").toString()).contains("MEMBER");
        assertThat(viewer.at("/viewer/affiliations/edges/0/role").asText()).isEqualTo("ADMIN");
        assertThat(viewer.at("/viewer/affiliations/edges/0/node/id")).isEqualTo(organisation.path("id"));
        assertThat(Database.text("SELECT string_agg(subject_type, ' ' ORDER BY subject_type) FROM audit_entry"
                        + " WHERE request_id = (SELECT request_id FROM audit_entry"
                        + " WHERE action = 'approveMembershipApplication' ORDER BY at DESC LIMIT 1)"))
                .isEqualTo("Affiliation ClusterMembership MembershipApplication Organisation");
    }

    @Test
    void for_an_organisation_with_an_admin_its_representatives_apply_and_nobody_else() {
        Company company = Company.outsider();
        Map<String, Object> input = Map.of("organisation", company.id(), "content", content());
        for (Api other : List.of(company.editor(), Company.member().admin(), Api.as(Affiliates.somebody()))) {
            assertThat(CREATE.refused(other, input)).isEqualTo("FORBIDDEN");
        }
        assertThat(CREATE.refused(Api.anonymous(), input)).isEqualTo("UNAUTHENTICATED");
        CREATE.made(company.admin(), input);
        assertThat(CREATE.rejected(company.representative(), input)).containsExactly("INVALID_VALUE organisation");
        Map<String, Object> absent =
                Changing.with(input, "organisation", company.id().substring(0, 16) + "AAAAAAAA");
        assertThat(CREATE.rejected(company.admin(), absent)).containsExactly("NOT_FOUND organisation");
        Company member = Company.member();
        assertThat(CREATE.rejected(member.admin(), Changing.with(input, "organisation", member.id())))
                .containsExactly("INVALID_VALUE organisation");
    }

    @Test
    void anybody_applies_for_an_organisation_without_admin_and_becomes_its_admin() {
        String source = "test:without-admin-" + pic();
        new Rows()
                .add("Organisation", Map.of("sourceId", source, "legalName", source, "type", "UNIVERSITY"))
                .load();
        Api applicant = Api.as(Affiliates.somebody());
        String id = applicant
                .data("query ($s: String!) { organisation(by: {sourceId: $s}) { id } }", Map.of("s", source))
                .getString("organisation.id");
        JsonNode draft = CREATE.made(applicant, Map.of("organisation", id, "content", content()));
        APPROVE.made(MANAGER, approval(reviewed(applicant, draft)));
        assertThat(applicant
                        .data("{ viewer { affiliations { edges { role } } } }")
                        .getString("viewer.affiliations.edges[0].role"))
                .isEqualTo("ADMIN");
    }

    @Test
    void an_applicant_of_an_organisation_that_has_got_an_admin_may_only_read_its_application() {
        String source = "test:without-admin-" + pic();
        new Rows()
                .add("Organisation", Map.of("sourceId", source, "legalName", source, "type", "UNIVERSITY"))
                .load();
        Api applicant = Api.as(Affiliates.somebody());
        String id = applicant
                .data("query ($s: String!) { organisation(by: {sourceId: $s}) { id } }", Map.of("s", source))
                .getString("organisation.id");
        JsonNode draft = CREATE.made(applicant, Map.of("organisation", id, "content", content()));
        String admin = Affiliates.somebody();
        String code = Affiliates.mutation("inviteAffiliate")
                .made(MANAGER, Map.of("organisation", id, "role", "ADMIN"))
                .path("invitationCode")
                .asText();
        Affiliates.mutation("acceptInvitation").made(Api.as(admin), Map.of("code", code));
        assertThat(mutation("submitMembershipApplication").refused(applicant, on(draft)))
                .isEqualTo("FORBIDDEN");
        Admissions.submitted(Api.as(admin), draft);
    }

    @Test
    void submitting_names_every_missing_fact() {
        Company company = Company.outsider();
        JsonNode draft = CREATE.made(
                company.admin(),
                Map.of("organisation", company.id(), "content", Map.of("undertakings", Map.of("statute", true))));
        assertThat(draft.at("/undertakings/statute").asText()).isNotBlank();
        assertThat(mutation("submitMembershipApplication").rejected(company.admin(), on(draft)))
                .containsExactly(
                        "REQUIRED motivation",
                        "REQUIRED categoryAsked",
                        "REQUIRED undertakings.exportControlPolicy",
                        "REQUIRED undertakings.dataProcessing");
        JsonNode full = mutation("updateMembershipApplication")
                .made(company.admin(), Changing.with(on(draft), "content", content()));
        assertThat(full.at("/undertakings/statute")).isEqualTo(draft.at("/undertakings/statute"));
        Map<String, @Nullable Object> nothing = new HashMap<>();
        nothing.put("undertakings", null);
        JsonNode cleared = mutation("updateMembershipApplication")
                .made(company.admin(), Changing.with(on(full), "content", nothing));
        assertThat(cleared.at("/undertakings/statute").isNull()).isTrue();
        assertThat(cleared.at("/motivation/text").asText()).isEqualTo("To meet partners.");
    }

    @Test
    void questions_are_answered_before_it_is_submitted_again() {
        Company company = Company.outsider();
        JsonNode asked = Admissions.in(MembershipApplicationState.INFO_REQUESTED, company);
        assertThat(mutation("submitMembershipApplication").rejected(company.admin(), on(asked)))
                .containsExactly("REQUIRED answer");
        JsonNode answered = mutation("updateMembershipApplication")
                .made(company.admin(), Changing.with(on(asked), "content", Map.of("answer", "The engineers.")));
        JsonNode again = reviewed(company.admin(), answered);
        assertThat(again.path("questions").asText()).isEqualTo("Who?");
        assertThat(again.path("answer").asText()).isEqualTo("The engineers.");
        JsonNode more = mutation("requestMembershipInformation")
                .made(MANAGER, Changing.with(on(again), "questions", "How many?"));
        assertThat(more.path("answer").isNull()).isTrue();
    }

    @Test
    void what_is_wrong_with_a_proposal_is_told_at_its_place() {
        Api applicant = Api.as(Affiliates.somebody());
        assertThat(CREATE.rejected(applicant, Map.of("content", content())))
                .containsExactly("REQUIRED content.proposed");
        Company company = Company.outsider();
        assertThat(CREATE.rejected(
                        company.admin(),
                        Map.of(
                                "organisation",
                                company.id(),
                                "content",
                                Changing.with(content(), "proposed", proposed(pic())))))
                .containsExactly("INVALID_VALUE content.proposed");
        Map<String, Object> bad = new HashMap<>(proposed(pic()));
        bad.put("identifiers", List.of(Map.of("scheme", "CUI", "value", "14399841")));
        assertThat(CREATE.rejected(applicant, Map.of("content", Changing.with(content(), "proposed", bad))))
                .containsExactly("INVALID_VALUE content.proposed.identifiers.0.value");
        bad.put("identifiers", List.of(Map.of("scheme", "ROR", "value", "051qem850")));
        bad.put("website", "ftp://newcomer.example");
        assertThat(CREATE.rejected(applicant, Map.of("content", Changing.with(content(), "proposed", bad))))
                .containsExactly("INVALID_VALUE content.proposed.website");
        JsonNode draft = proposal(applicant, pic());
        assertThat(CREATE.rejected(applicant, Map.of("content", Changing.with(content(), "proposed", proposed(pic())))))
                .containsExactly("INVALID_VALUE organisation");
        Map<String, @Nullable Object> none = new HashMap<>();
        none.put("proposed", null);
        assertThat(mutation("updateMembershipApplication")
                        .rejected(applicant, Changing.with(on(draft), "content", none)))
                .containsExactly("REQUIRED content.proposed");
    }

    @Test
    void an_identifier_that_was_taken_meanwhile_is_told_at_approval_and_nothing_is_made() throws Exception {
        Api first = Api.as(Affiliates.somebody());
        Api second = Api.as(Affiliates.somebody());
        String pic = pic();
        JsonNode one = reviewed(first, proposal(first, pic));
        JsonNode two = reviewed(second, proposal(second, pic));
        List<Future<JsonNode>> answers = new ArrayList<>();
        try (ExecutorService managers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers.add(managers.submit(() -> APPROVE.payload(MANAGER, approval(one))));
            answers.add(managers.submit(() -> APPROVE.payload(MANAGER, approval(two))));
        }
        List<String> told = new ArrayList<>();
        for (Future<JsonNode> answer : answers) {
            told.add(answer.get().at("/userErrors/0/field").toString());
        }
        assertThat(told).containsExactlyInAnyOrder("", "[\"proposed\",\"identifiers\",\"0\"]");
        assertThat(Database.number(
                        "SELECT count(*) FROM organisation WHERE legal_name = 'Newcomer " + pic + " S.R.L.'"))
                .isEqualTo(1);
    }

    @Test
    void an_organisation_that_became_a_member_meanwhile_is_not_admitted_twice() {
        Company company = Company.outsider();
        JsonNode application = Admissions.in(MembershipApplicationState.IN_REVIEW, company);
        new Rows()
                .add(
                        "ClusterMembership",
                        Map.of(
                                "organisation", Rows.source(company.sourceId()),
                                "category", "FULL",
                                "status", "ACTIVE",
                                "since", "2024-01-01"))
                .load();
        assertThat(APPROVE.rejected(MANAGER, approval(application))).containsExactly("INVALID_VALUE organisation");
    }

    @Test
    void a_membership_is_suspended_resumed_ended_and_won_anew() {
        Company company = Company.outsider();
        JsonNode approved = Admissions.in(MembershipApplicationState.APPROVED, company);
        JsonNode membership = membership(company.admin(), company);
        assertThat(membership.path("allowedActions")).isEmpty();
        membership = membership(MANAGER, company);
        assertThat(membership.path("allowedActions"))
                .extracting(JsonNode::asText)
                .containsExactly("SUSPEND", "END");
        assertThat(SUSPEND.refused(company.admin(), Changing.with(on(membership), "reason", "x")))
                .isEqualTo("FORBIDDEN");
        assertThat(SUSPEND.refused(Api.as("ofelia"), Changing.with(on(membership), "reason", "x")))
                .isEqualTo("FORBIDDEN");
        assertThat(SUSPEND.refused(Api.anonymous(), Changing.with(on(membership), "reason", "x")))
                .isEqualTo("UNAUTHENTICATED");
        assertThat(SUSPEND.rejected(
                        MANAGER, Map.of("id", membership.path("id").asText(), "expectedVersion", 9, "reason", "x")))
                .containsExactly("CONFLICT expectedVersion");
        SUSPEND.made(MANAGER, Changing.with(on(membership), "reason", "Fees."));
        JsonNode suspended = membership(company.viewer(), company);
        assertThat(suspended.path("decisionNote").asText()).isEqualTo("Fees.");
        assertThat(membership(Api.anonymous(), company).path("decisionNote").isNull())
                .isTrue();
        assertThat(company.viewer().data("{ viewer { roles } }").getList("viewer.roles"))
                .doesNotContain("MEMBER");
        assertThat(CREATE.rejected(company.admin(), Map.of("organisation", company.id(), "content", content())))
                .containsExactly("INVALID_VALUE organisation");
        new Changing("resumeMembership", "membership { id }").made(MANAGER, on(suspended));
        assertThat(company.viewer().data("{ viewer { roles } }").getList("viewer.roles"))
                .contains("MEMBER");
        Changing end = new Changing("endMembership", "membership { id status until }");
        JsonNode ended = end.made(MANAGER, Changing.with(on(membership(MANAGER, company)), "reason", "Merged."));
        assertThat(ended.path("until").asText()).isNotBlank();
        assertThat(end.rejected(MANAGER, Changing.with(on(membership(MANAGER, company)), "reason", "Again.")))
                .containsExactly("ILLEGAL_TRANSITION");
        JsonNode anew = Admissions.in(MembershipApplicationState.APPROVED, company);
        assertThat(anew.at("/organisation/membership/status").asText()).isEqualTo("ACTIVE");
        assertThat(anew.at("/organisation/membership/id")).isNotEqualTo(approved.at("/organisation/membership/id"));
    }

    @Test
    void a_manager_affiliated_with_the_organisation_does_not_decide_about_its_membership() {
        Company company = Company.member();
        JsonNode membership = membership(MANAGER, company);
        Map<String, Object> input = Changing.with(on(membership), "reason", "Why not.");
        Rows.affiliate("maria", company.sourceId(), "ACTIVE");
        try {
            for (String field : List.of("suspendMembership", "endMembership")) {
                assertThat(new Changing(field, "membership { id }").refused(MANAGER, input))
                        .isEqualTo("FORBIDDEN");
            }
            assertThat(membership(MANAGER, company).path("allowedActions")).isEmpty();
        } finally {
            Rows.affiliate("maria", company.sourceId(), "ENDED");
        }
        String absent = membership.path("id").asText().substring(0, 16) + "AAAAAAAA";
        assertThat(SUSPEND.rejected(MANAGER, Changing.with(input, "id", absent)))
                .containsExactly("NOT_FOUND id");
    }

    private static JsonNode membership(Api api, Company company) {
        return api.tree(
                        "query ($s: String!) { organisation(by: {sourceId: $s}) { membership { id version status decisionNote"
                                + " allowedActions organisation { id } } } }",
                        Map.of("s", company.sourceId()))
                .at("/organisation/membership");
    }

    @Test
    void an_application_is_made_once_for_each_key() {
        Company company = Company.outsider();
        Map<String, Object> input =
                Map.of("organisation", company.id(), "content", content(), "idempotencyKey", "apply");
        JsonNode first = CREATE.made(company.admin(), input);
        assertThat(CREATE.made(company.admin(), input).path("id")).isEqualTo(first.path("id"));
        assertThat(CREATE.rejected(company.admin(), Changing.with(input, "content", Map.of("helix", "ACADEMIA"))))
                .containsExactly("IDEMPOTENCY_KEY_REUSED idempotencyKey");
    }
}
