package org.dualusegraph.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.interest.Interests.mutation;
import static org.dualusegraph.interest.Interests.on;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may express interest in what, and what has to be said. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ExpressionOfInterestInputTest {

    private static final Changing CREATE = mutation("createExpressionOfInterest");
    private static final Changing UPDATE = mutation("updateExpressionOfInterest");
    private static final Changing SUBMIT = mutation("submitExpressionOfInterest");

    @Test
    void an_editor_drafts_and_nobody_else_does() {
        Interests interests = Interests.open();
        Map<String, Object> draft = interests.draft(interests.opportunity(Map.of()));
        assertThat(CREATE.refused(Api.anonymous(), draft)).isEqualTo("UNAUTHENTICATED");
        for (Api api : List.of(
                interests.sender().viewer(), interests.owner().representative(), Interests.MANAGER, Api.as("radu"))) {
            assertThat(CREATE.refused(api, draft)).isEqualTo("FORBIDDEN");
        }
        JsonNode made = CREATE.made(interests.sender().editor(), draft);
        assertThat(made.path("ref").asText()).matches("RO-EI-[0-9]{4}-[0-9]{6}");
        assertThat(made.path("state").asText()).isEqualTo("DRAFT");
        assertThat(made.at("/contact/email").asText()).isEqualTo(Interests.SENDER_CONTACT);
        assertThat(made.path("allowedActions")).extracting(JsonNode::asText).containsExactly("UPDATE");
    }

    @Test
    void a_draft_is_made_once_for_an_idempotency_key() {
        Interests interests = Interests.open();
        Api editor = interests.sender().editor();
        Map<String, Object> draft =
                Changing.with(interests.draft(interests.opportunity(Map.of())), "idempotencyKey", "interest-1");
        String id = CREATE.made(editor, draft).path("id").asText();
        assertThat(CREATE.made(editor, draft).path("id").asText()).isEqualTo(id);
        assertThat(CREATE.rejected(editor, Changing.with(draft, "content", Map.of("message", "Other"))))
                .containsExactly("IDEMPOTENCY_KEY_REUSED idempotencyKey");
    }

    @Test
    void what_is_hidden_or_absent_is_not_found() {
        Interests interests = Interests.open();
        Api editor = interests.sender().editor();
        String hidden = interests.opportunity(Map.of("visibility", Map.of("audience", "OWNER")));
        Map<String, Object> draft = interests.draft(hidden);
        String absent = hidden.substring(0, 16) + "AAAAAAAA";
        assertThat(CREATE.payload(editor, draft))
                .isEqualTo(CREATE.payload(editor, Changing.with(draft, "opportunity", absent)));
        assertThat(CREATE.rejected(editor, draft)).containsExactly("NOT_FOUND opportunity");
        String nobody = interests.sender().id().substring(0, 16) + "AAAAAAAA";
        assertThat(CREATE.rejected(editor, Changing.with(draft, "fromOrganisation", nobody)))
                .containsExactly("NOT_FOUND fromOrganisation");
        assertThat(CREATE.send(
                                editor,
                                Changing.with(
                                        draft, "opportunity", interests.sender().id()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobody_answers_to_itself() {
        Interests interests = Interests.open();
        Map<String, Object> own = Changing.with(
                interests.draft(interests.opportunity(Map.of())),
                "fromOrganisation",
                interests.owner().id());
        assertThat(CREATE.rejected(interests.owner().editor(), own)).containsExactly("INVALID_VALUE opportunity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'SUSPENDED'",
                "state = 'CLOSED', closing = 'OTHER', closed_at = now()",
                "published_at = now() - interval '20 days', expires_at = now() - interval '1 second'",
                "deadline = current_date - 2"
            })
    void an_opportunity_that_is_not_open_takes_no_answers(String change) {
        Interests interests = Interests.open();
        String opportunity = interests.opportunity(Map.of());
        JsonNode draft = interests.in(ExpressionOfInterestState.DRAFT, opportunity);
        Interests.update("UPDATE transfer_opportunity SET " + change + " WHERE id = (SELECT opportunity_id"
                + " FROM expression_of_interest WHERE ref = '"
                + draft.path("ref").asText() + "')");
        assertThat(SUBMIT.rejected(interests.sender().representative(), on(draft)))
                .containsExactly("NOT_OPEN opportunity");
        // Seen through membership of the owner's organisation, it is not open either.
        Rows.affiliate(interests.sender().subject("EDITOR"), interests.owner().sourceId(), "ACTIVE");
        mutation("withdrawExpressionOfInterest").made(interests.sender().representative(), on(draft));
        assertThat(CREATE.rejected(interests.sender().editor(), interests.draft(opportunity)))
                .containsExactly("NOT_OPEN opportunity");
    }

    @Test
    void an_opportunity_that_the_sender_sees_no_longer_is_not_open_to_it() {
        Interests interests = Interests.open();
        JsonNode draft = interests.in(ExpressionOfInterestState.DRAFT);
        Interests.update("UPDATE transfer_opportunity SET audience = 'OWNER' WHERE id = (SELECT opportunity_id"
                + " FROM expression_of_interest WHERE ref = '"
                + draft.path("ref").asText() + "')");
        assertThat(SUBMIT.rejected(interests.sender().representative(), on(draft)))
                .containsExactly("NOT_OPEN opportunity");
    }

    @ParameterizedTest
    @CsvSource({
        "RO, ALLOW, RO, true",
        "RO, ALLOW, DE, false",
        "RO, DENY, RO, false",
        "RO, DENY, DE, true",
        "'', ALLOW, RO, false",
        "'', DENY, RO, false",
        "'', ANY, '', true"
    })
    void partners_come_from_the_countries_that_are_asked_for(
            String country, String mode, String listed, boolean eligible) {
        Interests interests = Interests.open();
        if (country.isEmpty()) {
            Interests.update("UPDATE organisation SET country_of_establishment = NULL WHERE source_id = '"
                    + interests.sender().sourceId() + "'");
        }
        List<String> countries = listed.isEmpty() ? List.of() : List.of(listed);
        String opportunity =
                interests.opportunity(Map.of("partnerCountries", Map.of("mode", mode, "countries", countries)));
        assertEligible(interests, opportunity, eligible);
    }

    @Test
    void partners_are_of_the_types_that_are_asked_for() {
        Interests interests = Interests.open();
        assertEligible(
                interests, interests.opportunity(Map.of("partnerOrgTypes", List.of("UNIVERSITY", "NGO"))), false);
        assertEligible(
                interests,
                interests.opportunity(Map.of("partnerOrgTypes", List.of("UNIVERSITY", "DUAL_USE_COMPANY"))),
                true);
    }

    private static void assertEligible(Interests interests, String opportunity, boolean eligible) {
        JsonNode payload = CREATE.payload(interests.sender().editor(), interests.draft(opportunity));
        assertThat(payload.at("/userErrors/0/code").asText()).isEqualTo(eligible ? "" : "NOT_ELIGIBLE");
        assertThat(payload.path("expressionOfInterest").isObject()).isEqualTo(eligible);
    }

    @Test
    void non_members_answer_only_where_they_are_asked_to() {
        Interests interests = new Interests(Company.outsider(), Company.member());
        String opportunity = interests.opportunity(Map.of());
        assertThat(CREATE.rejected(interests.sender().editor(), interests.draft(opportunity)))
                .containsExactly("NOT_ELIGIBLE fromOrganisation");
        String open = interests.opportunity(Map.of());
        openToAll(open, interests, true);
        JsonNode draft = interests.in(ExpressionOfInterestState.DRAFT, open);
        openToAll(open, interests, false);
        assertThat(SUBMIT.rejected(interests.sender().representative(), on(draft)))
                .containsExactly("NOT_ELIGIBLE fromOrganisation");
        openToAll(open, interests, true);
        assertThat(SUBMIT.made(interests.sender().representative(), on(draft))
                        .path("state")
                        .asText())
                .isEqualTo("SUBMITTED");
    }

    private static void openToAll(String opportunity, Interests interests, boolean open) {
        String ref = Interests.MANAGER
                .tree("query ($id: ID!) { opportunity(by: {id: $id}) { ref } }", Map.of("id", opportunity))
                .at("/opportunity/ref")
                .asText();
        Interests.update(
                "UPDATE transfer_opportunity SET open_to_non_members = " + open + " WHERE ref = '" + ref + "'");
    }

    @Test
    void one_open_expression_at_a_time() {
        Interests interests = Interests.open();
        String opportunity = interests.opportunity(Map.of());
        Api editor = interests.sender().editor();
        Map<String, Object> draft = interests.draft(opportunity);
        for (ExpressionOfInterestState state : ExpressionOfInterestState.values()) {
            String one = interests.opportunity(Map.of());
            interests.in(state, one);
            boolean last = LifeOver.of(state);
            JsonNode payload = CREATE.payload(editor, interests.draft(one));
            assertThat(payload.at("/userErrors/0/code").asText())
                    .as(state.name())
                    .isEqualTo(last ? "" : "DUPLICATE");
        }
        CREATE.made(editor, draft);
        assertThat(CREATE.rejected(editor, draft)).containsExactly("DUPLICATE opportunity");
        Interests others = new Interests(Company.member(), interests.owner());
        assertThat(others.in(ExpressionOfInterestState.DRAFT, opportunity).isObject())
                .isTrue();
    }

    /** The states in which an expression is no longer open. */
    private static final class LifeOver {
        static boolean of(ExpressionOfInterestState state) {
            return switch (state) {
                case BLOCKED, AGREEMENT, DECLINED, WITHDRAWN, LAPSED -> true;
                default -> false;
            };
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RO, RO, SUBMITTED",
        "RO, GR, SUBMITTED",
        "RO, US, CONTROL_HOLD",
        "RO, GB, CONTROL_HOLD",
        "CH, RO, CONTROL_HOLD",
        "'', RO, CONTROL_HOLD",
        "DE, XK, CONTROL_HOLD"
    })
    void what_leads_out_of_the_european_union_is_held(String sender, String endUser, String state) {
        Interests interests = new Interests(Company.member(sender.isEmpty() ? "RO" : sender), Company.member());
        if (sender.isEmpty()) {
            Interests.update("UPDATE organisation SET country_of_establishment = NULL WHERE source_id = '"
                    + interests.sender().sourceId() + "'");
        }
        Map<String, Object> draft =
                Changing.with(interests.draft(interests.opportunity(Map.of())), "content", Interests.content(endUser));
        JsonNode made = CREATE.made(interests.sender().representative(), draft);
        JsonNode submitted = SUBMIT.made(interests.sender().representative(), on(made));
        assertThat(submitted.path("state").asText()).isEqualTo(state);
        assertThat(submitted.path("dueBy").isTextual()).isEqualTo(state.equals("SUBMITTED"));
        assertThat(submitted.path("submittedAt").isTextual()).isTrue();
    }

    @Test
    void submitting_names_every_missing_fact_and_patches_keep_clear_and_replace() {
        Interests interests = Interests.open();
        Api editor = interests.sender().editor();
        Map<String, Object> bare = new HashMap<>(interests.draft(interests.opportunity(Map.of())));
        bare.remove("content");
        JsonNode draft = CREATE.made(editor, bare);
        assertThat(draft.path("intendedUse").asText()).isEqualTo("UNKNOWN");
        assertThat(SUBMIT.rejected(interests.sender().representative(), on(draft)))
                .containsExactly("REQUIRED message", "REQUIRED intendedEndUserCountry", "REQUIRED contact");
        JsonNode full = UPDATE.made(editor, Changing.with(on(draft), "content", Interests.content("RO")));
        Map<String, Object> patch = new HashMap<>();
        patch.put("whatTheyOffer", null);
        patch.put("partnershipTypeAsked", "LICENSING");
        JsonNode patched = UPDATE.made(editor, Changing.with(on(full), "content", patch));
        assertThat(patched.path("whatTheyOffer").isNull()).isTrue();
        assertThat(patched.path("partnershipTypeAsked").asText()).isEqualTo("LICENSING");
        assertThat(patched.path("message")).isEqualTo(full.path("message"));
        JsonNode same = UPDATE.made(editor, Changing.with(on(patched), "content", patch));
        assertThat(same.path("version")).isEqualTo(patched.path("version"));
    }

    @Test
    void faults_are_told_together() {
        Interests interests = Interests.open();
        Map<String, Object> content = new HashMap<>();
        content.put("message", " ");
        content.put("whatTheyOffer", "x".repeat(20_001));
        content.put("intendedUse", null);
        content.put("intendedEndUserCountry", "ZZ");
        content.put("contact", Map.of("name", "A", "email", "none"));
        List<String> faults = List.of(
                "INVALID_VALUE content.message",
                "INVALID_VALUE content.whatTheyOffer",
                "REQUIRED content.intendedUse",
                "INVALID_VALUE content.intendedEndUserCountry",
                "INVALID_VALUE content.contact.email");
        Map<String, Object> draft = interests.draft(interests.opportunity(Map.of()));
        assertThat(CREATE.rejected(interests.sender().editor(), Changing.with(draft, "content", content)))
                .containsExactlyElementsOf(faults);
        JsonNode made = CREATE.made(interests.sender().editor(), draft);
        assertThat(UPDATE.rejected(interests.sender().editor(), Changing.with(on(made), "content", content)))
                .containsExactlyElementsOf(faults);
        assertThat(Interests.read(interests.sender().viewer(), made).path("version"))
                .isEqualTo(made.path("version"));
    }
}
