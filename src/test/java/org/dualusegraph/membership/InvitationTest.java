package org.dualusegraph.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.membership.Affiliates.MANAGER;
import static org.dualusegraph.membership.Affiliates.OFFICER;
import static org.dualusegraph.membership.Affiliates.invitation;
import static org.dualusegraph.membership.Affiliates.invited;
import static org.dualusegraph.membership.Affiliates.joined;
import static org.dualusegraph.membership.Affiliates.mutation;
import static org.dualusegraph.membership.Affiliates.on;
import static org.dualusegraph.membership.Affiliates.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;

/** People come to an organisation by an invitation, once, in time, and only by one of their own. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class InvitationTest {

    private static final Changing INVITE = mutation("inviteAffiliate");
    private static final Changing ACCEPT = mutation("acceptInvitation");

    private static Map<String, Object> code(JsonNode invitation) {
        return Map.of("code", invitation.path("invitationCode").asText());
    }

    @Test
    void who_accepts_an_invitation_acts_for_the_organisation_from_the_next_request_on() {
        Company company = Company.member();
        JsonNode invitation =
                INVITE.made(company.admin(), Changing.with(invitation(company, "EDITOR"), "title", "Engineer"));
        assertThat(invitation.path("status").asText()).isEqualTo("INVITED");
        assertThat(invitation.path("person").isNull()).isTrue();
        assertThat(invitation.path("since").isNull()).isTrue();
        assertThat(invitation.path("invitationCode").asText()).hasSizeGreaterThanOrEqualTo(22);
        Api newcomer = Api.as(Affiliates.somebody());
        assertThat(read(newcomer, invitation).isNull()).isTrue();
        JsonNode affiliation = ACCEPT.made(newcomer, code(invitation));
        assertThat(affiliation.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(affiliation.path("title").asText()).isEqualTo("Engineer");
        assertThat(affiliation.path("invitationCode").isNull()).isTrue();
        assertThat(affiliation.path("invitationExpiresAt").isNull()).isTrue();
        assertThat(affiliation.path("since").asText()).isNotBlank();
        assertThat(newcomer.data("{ viewer { roles affiliations { edges { role node { id } } } person { id } } }")
                        .getString("viewer.affiliations.edges[0].node.id"))
                .isEqualTo(company.id());
        assertThat(read(company.viewer(), invitation).path("person").isObject()).isTrue();
    }

    @Test
    void the_code_is_told_to_admins_and_to_the_manager_who_invited() {
        Company company = Company.member();
        JsonNode byAdmin = invited(company, "VIEWER");
        JsonNode byManager = INVITE.made(MANAGER, invitation(company, "VIEWER"));
        for (JsonNode invitation : List.of(byAdmin, byManager)) {
            assertThat(read(company.admin(), invitation).path("invitationCode"))
                    .isEqualTo(invitation.path("invitationCode"));
            for (Api other : List.of(company.representative(), company.viewer(), OFFICER)) {
                assertThat(read(other, invitation).path("invitationCode").isNull())
                        .isTrue();
            }
        }
        assertThat(read(MANAGER, byManager).path("invitationCode").asText()).isNotBlank();
        assertThat(read(MANAGER, byAdmin).path("invitationCode").isNull()).isTrue();
    }

    @Test
    void a_code_that_is_used_expired_taken_back_or_wrong_is_not_found_in_the_same_words() throws SQLException {
        Company company = Company.member();
        Api newcomer = Api.as(Affiliates.somebody());
        JsonNode used = invited(company, "VIEWER");
        ACCEPT.made(Api.as(Affiliates.somebody()), code(used));
        JsonNode cancelled = invited(company, "VIEWER");
        mutation("endAffiliation").made(company.admin(), on(cancelled));
        JsonNode expired = invited(company, "VIEWER");
        Database.update("UPDATE affiliation SET invitation_expires_at = now() - interval '1 second'"
                + " WHERE invitation_code = '" + expired.path("invitationCode").asText() + "'");
        JsonNode wrong = ACCEPT.payload(newcomer, Map.of("code", "wrong"));
        assertThat(ACCEPT.rejected(newcomer, Map.of("code", "wrong"))).containsExactly("NOT_FOUND code");
        for (JsonNode invitation : List.of(used, cancelled, expired)) {
            assertThat(ACCEPT.payload(newcomer, code(invitation))).isEqualTo(wrong);
        }
        assertThat(read(company.admin(), expired).path("invitationCode").isNull())
                .isTrue();
        assertThat(ACCEPT.refused(Api.anonymous(), Map.of("code", "wrong"))).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void of_many_who_accept_one_invitation_at_once_one_comes_in() throws Exception {
        Company company = Company.member();
        Map<String, Object> code = code(invited(company, "VIEWER"));
        List<Future<JsonNode>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                Api newcomer = Api.as(Affiliates.somebody());
                answers.add(people.submit(() -> ACCEPT.payload(newcomer, code)));
            }
        }
        int accepted = 0;
        for (Future<JsonNode> answer : answers) {
            boolean made = answer.get().path("affiliation").isObject();
            accepted += made ? 1 : 0;
            assertThat(
                            made
                                    ? "NOT_FOUND"
                                    : answer.get().at("/userErrors/0/code").asText())
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void nobody_has_two_affiliations_with_one_organisation_but_may_come_back() throws Exception {
        Company company = Company.member();
        String subject = Affiliates.somebody();
        JsonNode first = joined(company, subject, "EDITOR");
        Map<String, Object> second = code(invited(company, "VIEWER"));
        assertThat(ACCEPT.rejected(Api.as(subject), second)).containsExactly("INVALID_VALUE code");
        mutation("endAffiliation").made(Api.as(subject), on(first));
        assertThat(ACCEPT.made(Api.as(subject), second).path("id")).isNotEqualTo(first.path("id"));
        assertThat(read(company.admin(), first).path("status").asText()).isEqualTo("ENDED");

        String eager = Affiliates.somebody();
        List<Map<String, Object>> codes = List.of(
                code(invited(company, "VIEWER")), code(invited(company, "EDITOR")), code(invited(company, "VIEWER")));
        List<Future<JsonNode>> answers = new ArrayList<>();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            codes.forEach(code -> answers.add(hands.submit(() -> ACCEPT.payload(Api.as(eager), code))));
        }
        List<String> told = new ArrayList<>();
        for (Future<JsonNode> answer : answers) {
            told.add(answer.get().at("/userErrors/0/code").asText());
        }
        assertThat(told).containsExactlyInAnyOrder("", "INVALID_VALUE", "INVALID_VALUE");
    }

    @Test
    void admins_and_managers_invite_and_nobody_else() {
        Company company = Company.member();
        Map<String, Object> input = invitation(company, "VIEWER");
        for (Api other :
                List.of(company.representative(), Company.member().admin(), OFFICER, Api.as(Affiliates.somebody()))) {
            assertThat(INVITE.refused(other, input)).isEqualTo("FORBIDDEN");
        }
        assertThat(INVITE.refused(Api.anonymous(), input)).isEqualTo("UNAUTHENTICATED");
        Map<String, Object> absent =
                Changing.with(input, "organisation", company.id().substring(0, 16) + "AAAAAAAA");
        assertThat(INVITE.rejected(company.admin(), absent)).containsExactly("NOT_FOUND organisation");
        assertThat(INVITE.rejected(company.admin(), Changing.with(input, "title", " ")))
                .containsExactly("INVALID_VALUE title");
        assertThat(INVITE.send(company.admin(), Changing.with(input, "organisation", "garbage"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_invitation_is_made_once_for_each_key() {
        Company company = Company.member();
        Map<String, Object> input = Changing.with(invitation(company, "VIEWER"), "idempotencyKey", "first");
        JsonNode invitation = INVITE.made(company.admin(), input);
        assertThat(INVITE.made(company.admin(), input).path("invitationCode"))
                .isEqualTo(invitation.path("invitationCode"));
        assertThat(INVITE.rejected(company.admin(), Changing.with(input, "role", "ADMIN")))
                .containsExactly("IDEMPOTENCY_KEY_REUSED idempotencyKey");
    }
}
