package org.dualusegraph.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.membership.Admissions.MANAGER;
import static org.dualusegraph.membership.Admissions.in;
import static org.dualusegraph.membership.Admissions.mutation;
import static org.dualusegraph.membership.Admissions.on;
import static org.dualusegraph.membership.Admissions.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dualusegraph.platform.workflow.Move;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.LifeCycle;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application goes from draft to decision by those who apply and those who decide, who are never the same. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ApplicationWorkflowTest {

    private static final List<MembershipApplicationAction> APPLIES = List.of(
            MembershipApplicationAction.UPDATE,
            MembershipApplicationAction.SUBMIT,
            MembershipApplicationAction.WITHDRAW);
    private static final List<MembershipApplicationAction> DECIDES = List.of(
            MembershipApplicationAction.START_REVIEW,
            MembershipApplicationAction.REQUEST_INFORMATION,
            MembershipApplicationAction.APPROVE,
            MembershipApplicationAction.REJECT);

    private static String field(MembershipApplicationAction action) {
        return switch (action) {
            case UPDATE -> "updateMembershipApplication";
            case SUBMIT -> "submitMembershipApplication";
            case START_REVIEW -> "startMembershipReview";
            case REQUEST_INFORMATION -> "requestMembershipInformation";
            case APPROVE -> "approveMembershipApplication";
            case REJECT -> "rejectMembershipApplication";
            case WITHDRAW -> "withdrawMembershipApplication";
        };
    }

    private static Map<String, Object> input(MembershipApplicationAction action, JsonNode application) {
        return switch (action) {
            case UPDATE -> Changing.with(on(application), "content", Map.of("helix", "INDUSTRY", "answer", "We do."));
            case REQUEST_INFORMATION -> Changing.with(on(application), "questions", "Why?");
            case APPROVE -> Changing.with(on(application), "category", "ASSOCIATE");
            case REJECT -> Changing.with(on(application), "reason", "Too early.");
            default -> on(application);
        };
    }

    @ParameterizedTest
    @EnumSource(MembershipApplicationState.class)
    void allowed_actions_are_those_that_succeed_and_all_others_are_refused(MembershipApplicationState state) {
        Company company = Company.outsider();
        JsonNode application = in(state, company);
        Map<Api, List<MembershipApplicationAction>> rights =
                Map.of(company.representative(), APPLIES, company.admin(), APPLIES, MANAGER, DECIDES);
        rights.forEach((api, permitted) -> {
            List<String> allowed = new ArrayList<>();
            for (MembershipApplicationAction action : MembershipApplicationAction.values()) {
                if (!permitted.contains(action)) {
                    assertThat(mutation(field(action)).refused(api, input(action, application)))
                            .isEqualTo("FORBIDDEN");
                } else if (action.leaves(state)) {
                    allowed.add(action.name());
                } else {
                    assertThat(mutation(field(action)).rejected(api, input(action, application)))
                            .containsExactly("ILLEGAL_TRANSITION");
                }
            }
            assertThat(read(api, application).path("allowedActions"))
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(allowed);
        });
        assertThat(read(MANAGER, application).path("version")).isEqualTo(application.path("version"));
    }

    @Test
    void every_legal_move_is_made_and_leaves_its_audit_row() throws Exception {
        for (MembershipApplicationState state : MembershipApplicationState.values()) {
            for (MembershipApplicationAction action : LifeCycle.from(MembershipApplicationAction.values(), state)) {
                Company company = Company.outsider();
                Api api = APPLIES.contains(action) ? company.admin() : MANAGER;
                JsonNode before = in(state, company);
                if (state == MembershipApplicationState.INFO_REQUESTED
                        && action == MembershipApplicationAction.SUBMIT) {
                    before = mutation("updateMembershipApplication")
                            .made(api, input(MembershipApplicationAction.UPDATE, before));
                }
                JsonNode after = mutation(field(action)).made(api, input(action, before));
                MembershipApplicationState reached =
                        MembershipApplicationState.valueOf(after.path("state").asText());
                assertThat(action.moves()).contains(new Move<>(state, reached));
                assertThat(Database.text("SELECT concat_ws(' ', action, from_state, from_version, to_state, to_version)"
                                + " FROM audit_entry WHERE subject_type = 'MembershipApplication'"
                                + " ORDER BY at DESC, id DESC LIMIT 1"))
                        .isEqualTo("%s %s %d %s %d"
                                .formatted(
                                        field(action),
                                        state,
                                        before.path("version").asInt(),
                                        reached,
                                        after.path("version").asInt()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MembershipApplicationAction.class)
    void a_stranger_hears_that_there_is_nothing_and_a_stale_version_is_a_conflict(MembershipApplicationAction action) {
        Company company = Company.outsider();
        MembershipApplicationState from = MembershipApplicationState.values()[0];
        for (MembershipApplicationState state : MembershipApplicationState.values()) {
            from = action.leaves(state) ? state : from;
        }
        JsonNode application = in(from, company);
        Changing mutation = mutation(field(action));
        Map<String, Object> input = input(action, application);
        Map<String, Object> absent =
                Changing.with(input, "id", application.path("id").asText().substring(0, 16) + "AAAAAAAA");
        for (Api stranger : List.of(
                company.editor(),
                Company.member().admin(),
                Api.as("ofelia"),
                Api.as("paul"),
                Api.as(Affiliates.somebody()))) {
            assertThat(mutation.payload(stranger, input)).isEqualTo(mutation.payload(stranger, absent));
            assertThat(mutation.rejected(stranger, input)).containsExactly("NOT_FOUND id");
        }
        assertThat(mutation.refused(Api.anonymous(), input)).isEqualTo("UNAUTHENTICATED");
        Api api = APPLIES.contains(action) ? company.admin() : MANAGER;
        Map<String, Object> stale = Changing.with(input, "expectedVersion", 99);
        assertThat(mutation.rejected(api, stale)).containsExactly("CONFLICT expectedVersion");
    }

    @Test
    void a_manager_affiliated_with_the_organisation_or_applying_does_not_decide() {
        Company company = Company.outsider();
        JsonNode application = in(MembershipApplicationState.IN_REVIEW, company);
        Rows.affiliate("maria", company.sourceId(), "ACTIVE");
        try {
            for (MembershipApplicationAction action : DECIDES) {
                assertThat(mutation(field(action)).refused(MANAGER, input(action, application)))
                        .isEqualTo("FORBIDDEN");
            }
            assertThat(read(MANAGER, application).path("allowedActions")).isEmpty();
        } finally {
            Rows.affiliate("maria", company.sourceId(), "ENDED");
        }
        JsonNode own = Admissions.proposal(MANAGER, Admissions.pic());
        JsonNode submitted = Admissions.submitted(MANAGER, own);
        assertThat(mutation("startMembershipReview").refused(MANAGER, on(submitted)))
                .isEqualTo("FORBIDDEN");
        mutation("withdrawMembershipApplication").made(MANAGER, on(submitted));
    }

    @Test
    void of_many_who_decide_at_once_exactly_one_wins_and_the_others_are_told() throws Exception {
        JsonNode application = in(MembershipApplicationState.IN_REVIEW, Company.outsider());
        List<Future<JsonNode>> answers = new ArrayList<>();
        try (ExecutorService managers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                MembershipApplicationAction action =
                        i % 2 == 0 ? MembershipApplicationAction.APPROVE : MembershipApplicationAction.REJECT;
                answers.add(
                        managers.submit(() -> mutation(field(action)).payload(MANAGER, input(action, application))));
            }
        }
        List<String> told = new ArrayList<>();
        for (Future<JsonNode> answer : answers) {
            told.add(answer.get().at("/userErrors/0/code").asText());
        }
        assertThat(told).containsOnlyOnce("").hasSize(6);
        assertThat(told.stream().filter(code -> code.equals("CONFLICT"))).hasSize(5);
    }
}
