package org.dualusegraph.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.opportunity.Proposals.MANAGER;
import static org.dualusegraph.opportunity.Proposals.OFFICER;
import static org.dualusegraph.opportunity.Proposals.STRANGER;
import static org.dualusegraph.opportunity.Proposals.mutation;
import static org.dualusegraph.opportunity.Proposals.on;
import static org.dualusegraph.opportunity.Proposals.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An opportunity goes from draft to its end by the mutations, and by nothing that its state or the caller's rights forbid. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OpportunityWorkflowTest {

    private static final List<OpportunityAction> STAFF = List.of(
            OpportunityAction.REQUEST_CHANGES,
            OpportunityAction.PUBLISH,
            OpportunityAction.SUSPEND,
            OpportunityAction.RESUME);

    private Company company;
    private Proposals proposals;

    @BeforeEach
    void someCompany() {
        company = Company.member();
        proposals = new Proposals(company);
    }

    /** What each person may do with an opportunity of the company, whatever its state. */
    private Map<Api, List<OpportunityAction>> rights() {
        Map<Api, List<OpportunityAction>> rights = new LinkedHashMap<>();
        rights.put(company.viewer(), List.of());
        rights.put(company.editor(), List.of(OpportunityAction.UPDATE));
        rights.put(
                company.representative(),
                List.of(
                        OpportunityAction.UPDATE,
                        OpportunityAction.SUBMIT,
                        OpportunityAction.RETRACT,
                        OpportunityAction.REVISE,
                        OpportunityAction.RENEW,
                        OpportunityAction.WITHDRAW,
                        OpportunityAction.CLOSE));
        rights.put(MANAGER, STAFF);
        rights.put(OFFICER, List.of(OpportunityAction.SUSPEND, OpportunityAction.RESUME));
        rights.put(STRANGER, List.of());
        return rights;
    }

    private static String field(OpportunityAction action) {
        return switch (action) {
            case REQUEST_CHANGES -> "requestOpportunityChanges";
            default -> action.name().toLowerCase(Locale.ROOT) + "Opportunity";
        };
    }

    private Api whoMay(OpportunityAction action) {
        return STAFF.contains(action) ? MANAGER : company.representative();
    }

    private static Map<String, Object> input(OpportunityAction action, JsonNode opportunity) {
        return switch (action) {
            case UPDATE -> Proposals.update(opportunity, "termMonths", 3);
            case REQUEST_CHANGES -> Changing.with(on(opportunity), "note", "Say more.");
            case SUSPEND -> Changing.with(on(opportunity), "reason", "Under doubt.");
            case CLOSE -> Changing.with(on(opportunity), "reason", "OTHER");
            default -> on(opportunity);
        };
    }

    @ParameterizedTest
    @EnumSource(OpportunityState.class)
    void allowed_actions_are_those_that_succeed_and_all_others_are_refused(OpportunityState state) throws Exception {
        JsonNode opportunity = proposals.in(state);
        rights().forEach((api, rights) -> {
            JsonNode seen = read(api, opportunity);
            List<String> allowed = new ArrayList<>();
            for (OpportunityAction action : OpportunityAction.values()) {
                Changing mutation = mutation(field(action));
                if (seen.isNull()) {
                    assertThat(mutation.rejected(api, input(action, opportunity)))
                            .containsExactly("NOT_FOUND id");
                } else if (!rights.contains(action)) {
                    assertThat(mutation.refused(api, input(action, opportunity)))
                            .isEqualTo("FORBIDDEN");
                } else if (action.leaves(state)) {
                    allowed.add(action.name());
                } else {
                    assertThat(mutation.rejected(api, input(action, opportunity)))
                            .containsExactly("ILLEGAL_TRANSITION");
                }
            }
            assertThat(seen.path("allowedActions")).extracting(JsonNode::asText).containsExactlyElementsOf(allowed);
        });
        assertThat(read(MANAGER, opportunity).path("version")).isEqualTo(opportunity.path("version"));
        assertThat(read(STRANGER, opportunity).isNull()).isEqualTo(state != OpportunityState.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource(OpportunityState.class)
    void every_legal_move_is_made_and_leaves_its_audit_row(OpportunityState state) throws Exception {
        for (OpportunityAction action : LifeCycle.from(OpportunityAction.values(), state)) {
            JsonNode before = proposals.in(state);
            assertThat(before.path("state").asText()).isEqualTo(state.name());
            Map<String, Object> stale = Changing.with(input(action, before), "expectedVersion", 99);
            assertThat(mutation(field(action)).rejected(whoMay(action), stale))
                    .containsExactly("CONFLICT expectedVersion");
            JsonNode after = mutation(field(action)).made(whoMay(action), input(action, before));
            assertThat(action.moves())
                    .contains(new Move<>(
                            state, OpportunityState.valueOf(after.path("state").asText())));
            assertThat(Database.text("SELECT concat_ws(' ', action, from_state, from_version, to_state, to_version)"
                            + " FROM audit_entry WHERE subject_id = (SELECT id FROM transfer_opportunity WHERE ref = '"
                            + before.path("ref").asText() + "') ORDER BY at DESC, id DESC LIMIT 1"))
                    .isEqualTo("%s %s %d %s %d"
                            .formatted(
                                    field(action),
                                    state,
                                    before.path("version").asInt(),
                                    after.path("state").asText(),
                                    after.path("version").asInt()));
        }
    }

    @ParameterizedTest
    @EnumSource(OpportunityAction.class)
    void an_anonymous_caller_is_told_to_sign_in_and_a_stranger_that_there_is_nothing(OpportunityAction action) {
        JsonNode draft = proposals.draft();
        Changing mutation = mutation(field(action));
        assertThat(mutation.refused(Api.anonymous(), input(action, draft))).isEqualTo("UNAUTHENTICATED");
        Map<String, Object> absent = new HashMap<>(input(action, draft));
        absent.put("id", draft.path("id").asText().substring(0, 16) + "AAAAAAAA");
        assertThat(mutation.payload(STRANGER, input(action, draft))).isEqualTo(mutation.payload(STRANGER, absent));
        assertThat(mutation.rejected(MANAGER, absent)).containsExactly("NOT_FOUND id");
    }

    @Test
    void it_expires_by_the_clock_and_is_renewed_twice_at_most() throws Exception {
        JsonNode opportunity = proposals.in(OpportunityState.EXPIRED);
        assertThat(read(STRANGER, opportunity).isNull()).isTrue();
        Changing renew = mutation("renewOpportunity");
        assertThat(renew.rejected(company.representative(), Changing.with(on(opportunity), "termMonths", 13)))
                .containsExactly("INVALID_VALUE termMonths");
        opportunity = renew.made(company.representative(), Changing.with(on(opportunity), "termMonths", 3));
        assertThat(opportunity.path("renewals").asInt()).isEqualTo(1);
        assertThat(opportunity.path("termMonths").asInt()).isEqualTo(3);
        assertThat(read(STRANGER, opportunity).path("state").asText()).isEqualTo("PUBLISHED");
        opportunity = renew.made(company.representative(), on(Proposals.expired(opportunity)));
        JsonNode last = Proposals.expired(opportunity);
        assertThat(read(company.representative(), last).path("allowedActions"))
                .extracting(JsonNode::asText)
                .containsExactly("WITHDRAW", "CLOSE");
        assertThat(renew.rejected(company.representative(), on(last))).containsExactly("INVALID_VALUE renewals");
        assertThat(mutation("reviseOpportunity").rejected(company.representative(), on(last)))
                .containsExactly("INVALID_VALUE renewals");
    }

    @Test
    void what_was_published_is_rewritten_off_line_and_goes_on_with_its_term() throws Exception {
        JsonNode published = proposals.in(OpportunityState.PUBLISHED);
        JsonNode revised = Proposals.move("reviseOpportunity", company.representative(), published);
        assertThat(read(STRANGER, published).isNull()).isTrue();
        JsonNode written = mutation("updateOpportunity")
                .made(company.editor(), Proposals.update(revised, "title", Proposals.text("Better")));
        JsonNode again = Proposals.move(
                "publishOpportunity", MANAGER, Proposals.move("submitOpportunity", company.representative(), written));
        for (String kept : List.of("ref", "publishedAt", "expiresAt", "renewals")) {
            assertThat(again.path(kept)).as(kept).isEqualTo(published.path(kept));
        }
        assertThat(read(STRANGER, published).at("/title/text").asText()).isEqualTo("Better");
        JsonNode late = Proposals.expired(again);
        late = Proposals.move("reviseOpportunity", company.representative(), late);
        late = Proposals.move("submitOpportunity", company.representative(), late);
        assertThat(Proposals.move("publishOpportunity", MANAGER, late)
                        .path("renewals")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_is_suspended_beyond_its_term_is_resumed_as_expired() throws Exception {
        JsonNode suspended = Proposals.expired(proposals.in(OpportunityState.SUSPENDED));
        assertThat(suspended.path("state").asText()).isEqualTo("SUSPENDED");
        JsonNode resumed = Proposals.move("resumeOpportunity", OFFICER, suspended);
        assertThat(resumed.path("state").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void notes_and_contact_are_for_the_owner_and_staff_and_a_closing_names_its_reason() throws Exception {
        JsonNode published = proposals.in(OpportunityState.PUBLISHED);
        assertThat(read(STRANGER, published).path("contact").isNull()).isTrue();
        assertThat(read(Api.as("george"), published).path("contact").isNull()).isTrue();
        assertThat(read(company.viewer(), published).at("/contact/email").asText())
                .isEqualTo("ana@pop.example");
        Map<String, Object> closing = Changing.with(on(published), "note", "Signed with a neighbour.");
        assertThat(mutation("closeOpportunity")
                        .rejected(company.representative(), Changing.with(closing, "reason", "AGREEMENT")))
                .containsExactly("REQUIRED agreement");
        JsonNode closed = mutation("closeOpportunity")
                .made(company.representative(), Changing.with(closing, "reason", "PARTNER_FOUND_ELSEWHERE"));
        assertThat(closed.path("closing").asText()).isEqualTo("PARTNER_FOUND_ELSEWHERE");
        assertThat(closed.path("closingNote").asText()).isEqualTo("Signed with a neighbour.");
        assertThat(closed.path("closedAt").isNull()).isFalse();
        JsonNode asked = proposals.in(OpportunityState.CHANGES_REQUESTED);
        assertThat(read(company.viewer(), asked).path("decisionNote").asText()).isEqualTo("Say more.");
        assertThat(mutation("requestOpportunityChanges")
                        .rejected(
                                MANAGER,
                                Changing.with(on(proposals.in(OpportunityState.IN_REVIEW)), "note", "x".repeat(2_001))))
                .containsExactly("INVALID_VALUE note");
    }

    @Test
    void a_manager_affiliated_with_the_owner_does_not_decide() throws Exception {
        JsonNode submitted = proposals.in(OpportunityState.IN_REVIEW);
        Rows.affiliate("maria", company.sourceId(), "ACTIVE");
        try {
            assertThat(mutation("publishOpportunity").refused(MANAGER, on(submitted)))
                    .isEqualTo("FORBIDDEN");
            assertThat(read(MANAGER, submitted).path("allowedActions")).isEmpty();
        } finally {
            Rows.affiliate("maria", company.sourceId(), "ENDED");
        }
        Proposals.move("publishOpportunity", MANAGER, submitted);
    }

    @Test
    void of_many_who_decide_at_once_exactly_one_wins_and_the_others_are_told() throws Exception {
        JsonNode submitted = proposals.in(OpportunityState.IN_REVIEW);
        List<Future<JsonNode>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                OpportunityAction action = i % 2 == 0 ? OpportunityAction.PUBLISH : OpportunityAction.WITHDRAW;
                answers.add(
                        people.submit(() -> mutation(field(action)).payload(whoMay(action), input(action, submitted))));
            }
        }
        List<String> codes = new ArrayList<>();
        for (Future<JsonNode> answer : answers) {
            codes.add(answer.get().at("/userErrors/0/code").asText());
        }
        assertThat(codes).containsOnlyOnce("").hasSize(8);
        assertThat(codes.stream().filter("CONFLICT"::equals)).hasSize(7);
    }
}
