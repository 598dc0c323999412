package org.dualusegraph.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.membership.Affiliates.MANAGER;
import static org.dualusegraph.membership.Affiliates.OFFICER;
import static org.dualusegraph.membership.Affiliates.in;
import static org.dualusegraph.membership.Affiliates.joined;
import static org.dualusegraph.membership.Affiliates.mutation;
import static org.dualusegraph.membership.Affiliates.on;
import static org.dualusegraph.membership.Affiliates.read;

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
import org.dualusegraph.platform.workflow.Move;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.LifeCycle;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** An affiliation is changed by its organisation's admins and by managers, and never leaves the organisation alone. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AffiliationWorkflowTest {

    private static final List<AffiliationAction> ALL = List.of(
            AffiliationAction.CHANGE_ROLE, AffiliationAction.SUSPEND, AffiliationAction.RESUME, AffiliationAction.END);

    private static String field(AffiliationAction action) {
        return switch (action) {
            case ACCEPT -> "acceptInvitation";
            case CHANGE_ROLE -> "changeAffiliationRole";
            case SUSPEND -> "suspendAffiliation";
            case RESUME -> "resumeAffiliation";
            case END -> "endAffiliation";
        };
    }

    private static Map<String, Object> input(AffiliationAction action, JsonNode affiliation) {
        return action == AffiliationAction.CHANGE_ROLE
                ? Changing.with(on(affiliation), "role", "REPRESENTATIVE")
                : on(affiliation);
    }

    @ParameterizedTest
    @EnumSource(AffiliationStatus.class)
    void allowed_actions_are_those_that_succeed_and_all_others_are_refused(AffiliationStatus status) {
        Company company = Company.member();
        String subject = Affiliates.somebody();
        JsonNode affiliation = in(status, company, subject);
        boolean bound = status != AffiliationStatus.INVITED;
        Map<Api, List<AffiliationAction>> rights = new HashMap<>(Map.of(
                company.viewer(),
                List.of(),
                company.representative(),
                List.of(),
                OFFICER,
                List.of(),
                company.admin(),
                ALL,
                MANAGER,
                ALL));
        if (bound) {
            rights.put(Api.as(subject), List.of(AffiliationAction.END));
        }
        rights.forEach((api, permitted) -> {
            List<String> allowed = new ArrayList<>();
            for (AffiliationAction action : ALL) {
                if (!permitted.contains(action)) {
                    assertThat(mutation(field(action)).refused(api, input(action, affiliation)))
                            .isEqualTo("FORBIDDEN");
                } else if (action.leaves(status)) {
                    allowed.add(action.name());
                } else {
                    assertThat(mutation(field(action)).rejected(api, input(action, affiliation)))
                            .containsExactly("ILLEGAL_TRANSITION");
                }
            }
            assertThat(read(api, affiliation).path("allowedActions"))
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(allowed);
        });
        assertThat(read(MANAGER, affiliation).path("version")).isEqualTo(affiliation.path("version"));
    }

    @Test
    void every_legal_move_is_made_and_leaves_its_audit_row() throws Exception {
        Company company = Company.member();
        for (AffiliationStatus status : AffiliationStatus.values()) {
            for (AffiliationAction action : LifeCycle.from(ALL.toArray(AffiliationAction[]::new), status)) {
                JsonNode before = in(status, company, Affiliates.somebody());
                JsonNode after = mutation(field(action)).made(company.admin(), input(action, before));
                AffiliationStatus reached =
                        AffiliationStatus.valueOf(after.path("status").asText());
                assertThat(action.moves()).contains(new Move<>(status, reached));
                assertThat(Database.text("SELECT concat_ws(' ', action, from_state, from_version, to_state, to_version)"
                                + " FROM audit_entry ORDER BY at DESC, id DESC LIMIT 1"))
                        .isEqualTo("%s %s %d %s %d"
                                .formatted(
                                        field(action),
                                        status,
                                        before.path("version").asInt(),
                                        reached,
                                        after.path("version").asInt()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ACCEPT")
    void a_stranger_hears_that_there_is_nothing_and_a_stale_version_is_a_conflict(AffiliationAction action) {
        Company company = Company.member();
        AffiliationStatus from =
                action == AffiliationAction.RESUME ? AffiliationStatus.SUSPENDED : AffiliationStatus.ACTIVE;
        JsonNode affiliation = in(from, company, Affiliates.somebody());
        Changing mutation = mutation(field(action));
        Map<String, Object> input = input(action, affiliation);
        Map<String, Object> absent =
                Changing.with(input, "id", affiliation.path("id").asText().substring(0, 16) + "AAAAAAAA");
        for (Api stranger : List.of(Company.member().admin(), Api.as("paul"), Api.as(Affiliates.somebody()))) {
            assertThat(mutation.payload(stranger, input)).isEqualTo(mutation.payload(stranger, absent));
            assertThat(mutation.rejected(stranger, input)).containsExactly("NOT_FOUND id");
        }
        assertThat(mutation.refused(Api.anonymous(), input)).isEqualTo("UNAUTHENTICATED");
        Map<String, Object> stale = Changing.with(
                input, "expectedVersion", affiliation.path("version").asInt() + 1);
        assertThat(mutation.rejected(company.admin(), stale)).containsExactly("CONFLICT expectedVersion");
        mutation.made(company.admin(), input);
        assertThat(mutation.rejected(company.admin(), input)).containsExactly("CONFLICT expectedVersion");
    }

    @Test
    void an_affiliation_gives_no_right_once_it_is_suspended_or_ended() {
        Company company = Company.member();
        String subject = Affiliates.somebody();
        Api admin = Api.as(subject);
        JsonNode affiliation = joined(company, subject, "ADMIN");
        Changing invite = mutation("inviteAffiliate");
        Map<String, Object> invitation = Affiliates.invitation(company, "VIEWER");
        invite.made(admin, invitation);
        JsonNode suspended = mutation("suspendAffiliation").made(company.admin(), on(affiliation));
        assertThat(invite.refused(admin, invitation)).isEqualTo("FORBIDDEN");
        JsonNode resumed = mutation("resumeAffiliation").made(company.admin(), on(suspended));
        invite.made(admin, invitation);
        JsonNode demoted = mutation("changeAffiliationRole")
                .made(company.admin(), Changing.with(on(resumed), "role", "REPRESENTATIVE"));
        assertThat(invite.refused(admin, invitation)).isEqualTo("FORBIDDEN");
        JsonNode ended = mutation("endAffiliation").made(company.admin(), on(demoted));
        assertThat(ended.path("until").asText()).isNotBlank();
        JsonNode viewer = admin.tree("{ viewer { roles affiliations { totalCount } } }", Map.of())
                .path("viewer");
        assertThat(viewer.path("roles")).hasSize(1);
        assertThat(viewer.at("/affiliations/totalCount").asInt()).isZero();
        assertThat(admin.data(
                                "query ($id: ID!) { organisation(by: {id: $id}) { affiliations { totalCount } } }",
                                Map.of("id", company.id()))
                        .getInt("organisation.affiliations.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void the_last_admin_is_taken_away_by_a_manager_only() {
        Company company = Company.member();
        JsonNode last = Affiliates.of(company, "ADMIN");
        for (AffiliationAction action :
                List.of(AffiliationAction.CHANGE_ROLE, AffiliationAction.SUSPEND, AffiliationAction.END)) {
            assertThat(mutation(field(action)).rejected(company.admin(), input(action, last)))
                    .containsExactly("LAST_ADMIN");
        }
        assertThat(read(company.admin(), last).path("allowedActions")).isEmpty();
        mutation("changeAffiliationRole").made(company.admin(), Changing.with(on(last), "role", "ADMIN"));
        JsonNode second = joined(company, Affiliates.somebody(), "ADMIN");
        mutation("suspendAffiliation").made(company.admin(), on(second));
        assertThat(mutation("endAffiliation").rejected(company.admin(), on(last)))
                .containsExactly("LAST_ADMIN");
        assertThat(mutation("endAffiliation")
                        .made(MANAGER, on(last))
                        .path("status")
                        .asText())
                .isEqualTo("ENDED");
    }

    @Test
    void of_two_admins_who_end_each_other_one_stays() throws Exception {
        for (int round = 0; round < 5; round++) {
            Company company = Company.member();
            String subject = Affiliates.somebody();
            JsonNode second = joined(company, subject, "ADMIN");
            JsonNode first = Affiliates.of(company, "ADMIN");
            first = first.path("id").equals(second.path("id")) ? other(company, second) : first;
            Map<String, Object> endFirst = on(first);
            List<Future<io.restassured.response.Response>> answers = new ArrayList<>();
            try (ExecutorService admins = Executors.newVirtualThreadPerTaskExecutor()) {
                answers.add(admins.submit(() -> mutation("endAffiliation").send(Api.as(subject), endFirst)));
                answers.add(admins.submit(() -> mutation("endAffiliation").send(company.admin(), on(second))));
            }
            for (Future<io.restassured.response.Response> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
            assertThat(Database.number(
                            "SELECT count(*) FROM affiliation a JOIN organisation o ON o.id = a.organisation_id"
                                    + " WHERE o.source_id = '" + company.sourceId()
                                    + "' AND a.role = 'ADMIN' AND a.status = 'ACTIVE'"))
                    .isEqualTo(1);
        }
    }

    private static JsonNode other(Company company, JsonNode known) {
        JsonNode all = MANAGER.tree(
                "query ($s: String!) { organisation(by: {sourceId: $s}) { affiliations(where: {role: {eq: ADMIN}})"
                        + " { nodes { id version } } } }",
                Map.of("s", company.sourceId()));
        for (JsonNode node : all.at("/organisation/affiliations/nodes")) {
            if (!node.path("id").equals(known.path("id"))) {
                return node;
            }
        }
        throw new AssertionError("There is only one admin");
    }
}
