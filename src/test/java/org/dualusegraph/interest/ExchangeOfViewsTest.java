package org.dualusegraph.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.interest.Interests.adding;
import static org.dualusegraph.interest.Interests.mutation;
import static org.dualusegraph.interest.Interests.on;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said about an expression of interest is told to whom it is meant for, and who is anonymous stays so until it accepts. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ExchangeOfViewsTest {

    private static final Changing EVALUATE = mutation("evaluateExpressionOfInterest");
    private static final Changing POST = mutation("postMessage");

    private static JsonNode talk(Api api, JsonNode interest) {
        return api.tree(
                        "query ($id: ID!) { expressionOfInterest(by: {id: $id}) { evaluations { totalCount nodes { recommendation note"
                                + " mine evaluatedAt } } messages { totalCount nodes { side text organisation { sourceId } } }"
                                + " opportunity { owner { sourceId } declineReasons { reason count } } } }",
                        Map.of("id", interest.path("id").asText()))
                .path("expressionOfInterest");
    }

    @Test
    void a_reviewer_rewrites_its_own_evaluation_and_only_the_owners_representatives_read_them() throws Exception {
        Interests interests = Interests.open();
        JsonNode interest = interests.in(ExpressionOfInterestState.SUBMITTED);
        Api representative = interests.owner().representative();
        EVALUATE.made(representative, adding(interest, "recommendation", "UNSURE"));
        Map<String, Object> second = Changing.with(adding(interest, "recommendation", "ADVANCE"), "note", "Fits.");
        EVALUATE.made(representative, second);
        EVALUATE.made(interests.owner().admin(), adding(interest, "recommendation", "DECLINE"));
        JsonNode evaluations = talk(representative, interest).path("evaluations");
        assertThat(evaluations.path("totalCount").asInt()).isEqualTo(2);
        assertThat(evaluations.at("/nodes/0/recommendation").asText()).isEqualTo("ADVANCE");
        assertThat(evaluations.at("/nodes/0/note").asText()).isEqualTo("Fits.");
        assertThat(evaluations.at("/nodes/0/mine").asBoolean()).isTrue();
        assertThat(evaluations.at("/nodes/1/mine").asBoolean()).isFalse();
        assertThat(evaluations.at("/nodes/1/note").isNull()).isTrue();
        for (Person person : Set.of(Person.SENDER_REPRESENTATIVE, Person.MANAGER)) {
            JsonNode others = talk(person.api(interests), interest).path("evaluations");
            assertThat(others.path("totalCount").asInt()).isZero();
            assertThat(others.path("nodes")).isEmpty();
        }
        assertThat(Database.number("SELECT count(*) FROM audit_entry WHERE action = 'evaluateExpressionOfInterest'"
                        + " AND organisation_ids <> ARRAY(SELECT id FROM organisation WHERE source_id = '"
                        + interests.owner().sourceId()
                        + "') AND subject_id = (SELECT id FROM expression_of_interest WHERE ref = '"
                        + interest.path("ref").asText() + "')"))
                .isZero();
        assertThat(EVALUATE.rejected(representative, Changing.with(second, "note", "x".repeat(2_001))))
                .containsExactly("INVALID_VALUE note");
    }

    @Test
    void a_replayed_message_is_posted_once() {
        Interests interests = Interests.open();
        JsonNode interest = interests.in(ExpressionOfInterestState.ACKNOWLEDGED);
        Api api = interests.sender().representative();
        Map<String, Object> message = Changing.with(adding(interest, "text", "Hello."), "idempotencyKey", "message-1");
        POST.made(api, message);
        POST.made(api, message);
        assertThat(POST.rejected(api, Changing.with(message, "text", "Other.")))
                .containsExactly("IDEMPOTENCY_KEY_REUSED idempotencyKey");
        assertThat(POST.rejected(api, adding(interest, "text", " "))).containsExactly("INVALID_VALUE text");
        Map<String, Object> evaluation =
                Changing.with(adding(interest, "recommendation", "ADVANCE"), "idempotencyKey", "evaluation-1");
        EVALUATE.made(interests.owner().admin(), evaluation);
        assertThat(EVALUATE.rejected(interests.owner().admin(), Changing.with(evaluation, "recommendation", "DECLINE")))
                .containsExactly("IDEMPOTENCY_KEY_REUSED idempotencyKey");
        JsonNode messages = talk(interests.owner().representative(), interest).path("messages");
        assertThat(messages.path("totalCount").asInt()).isEqualTo(1);
        assertThat(messages.at("/nodes/0/side").asText()).isEqualTo("SENDER");
        assertThat(messages.at("/nodes/0/organisation/sourceId").asText())
                .isEqualTo(interests.sender().sourceId());
        assertThat(talk(interests.sender().viewer(), interest)
                        .at("/messages/totalCount")
                        .asInt())
                .isEqualTo(1);
        JsonNode managers = talk(Interests.MANAGER, interest).path("messages");
        assertThat(managers.path("totalCount").asInt()).isZero();
        assertThat(managers.path("nodes")).isEmpty();
    }

    @Test
    void who_acts_for_both_sides_writes_as_the_sender() {
        Interests interests = Interests.open();
        JsonNode interest = interests.in(ExpressionOfInterestState.ACKNOWLEDGED);
        Rows.affiliate(
                interests.sender().subject("REPRESENTATIVE"), interests.owner().sourceId(), "REPRESENTATIVE", "ACTIVE");
        POST.made(interests.sender().representative(), adding(interest, "text", "To myself."));
        assertThat(talk(interests.sender().viewer(), interest)
                        .at("/messages/nodes/0/side")
                        .asText())
                .isEqualTo("SENDER");
    }

    @ParameterizedTest
    @EnumSource(
            value = ExpressionOfInterestState.class,
            names = {"IN_NEGOTIATION", "AGREEMENT"})
    void an_anonymous_owner_is_named_to_the_sender_when_it_accepts(ExpressionOfInterestState state) {
        Interests interests = Interests.open();
        String opportunity = interests.secret();
        JsonNode shortlisted = interests.in(ExpressionOfInterestState.SHORTLISTED, opportunity);
        POST.made(interests.owner().representative(), adding(shortlisted, "text", "Tell us more."));
        for (Person person : Person.values()) {
            boolean knows = person.name().startsWith("OWNER") || person == Person.MANAGER || person == Person.OFFICER;
            assertThat(ownerKnown(person.api(interests), opportunity, interests.owner()))
                    .as(person.name())
                    .isEqualTo(knows);
        }
        JsonNode before = talk(interests.sender().representative(), shortlisted);
        assertThat(before.at("/messages/nodes/0/side").asText()).isEqualTo("OWNER");
        assertThat(before.at("/messages/nodes/0/organisation").isNull()).isTrue();
        JsonNode accepted = interests.byOwner("acceptExpressionOfInterest", shortlisted);
        if (state == ExpressionOfInterestState.AGREEMENT) {
            mutation("recordAgreement").made(interests.owner().representative(), Interests.agreement(accepted));
        }
        for (Person person : Person.values()) {
            boolean knows = person.name().startsWith("OWNER")
                    || person.sends()
                    || person == Person.MANAGER
                    || person == Person.OFFICER;
            assertThat(ownerKnown(person.api(interests), opportunity, interests.owner()))
                    .as(person.name())
                    .isEqualTo(knows);
        }
        JsonNode after = talk(interests.sender().representative(), shortlisted);
        assertThat(after.at("/messages/nodes/0/organisation/sourceId").asText())
                .isEqualTo(interests.owner().sourceId());
    }

    @Test
    void an_owner_that_was_named_stays_known_and_contacts_are_taken_back() {
        Interests interests = Interests.open();
        String opportunity = interests.secret();
        JsonNode accepted = interests.in(ExpressionOfInterestState.IN_NEGOTIATION, opportunity);
        Api sender = interests.sender().representative();
        assertThat(Interests.read(sender, accepted).at("/ownerContact/email").asText())
                .isEqualTo(Interests.OWNER_CONTACT);
        mutation("declineExpressionOfInterest")
                .made(interests.owner().representative(), Changing.with(on(accepted), "reason", "OTHER"));
        assertThat(ownerKnown(sender, opportunity, interests.owner())).isTrue();
        assertThat(Interests.read(sender, accepted).path("ownerContact").isNull())
                .isTrue();
        assertThat(Interests.read(interests.owner().representative(), accepted)
                        .path("contact")
                        .isNull())
                .isTrue();
        assertThat(ownerKnown(Company.member().representative(), opportunity, interests.owner()))
                .isFalse();
    }

    /** Whether every way to the owner of an opportunity is open to the viewer; all are, or none. */
    private static boolean ownerKnown(Api api, String opportunity, Company owner) {
        JsonNode data = api.tree(
                "query ($id: ID!, $owner: String!) { opportunity(by: {id: $id}) { owner { sourceId } sourceId }"
                        + " organisation(by: {sourceId: $owner}) { opportunities(where: {id: {eq: $id}}) { totalCount } }"
                        + " opportunities(where: {id: {eq: $id}, owner: {status: {eq: ACTIVE}}}) { totalCount } }",
                Map.of("id", opportunity, "owner", owner.sourceId()));
        boolean known = data.at("/opportunity/owner/sourceId").asText().equals(owner.sourceId());
        assertThat(data.at("/opportunity/sourceId").isTextual()).isEqualTo(known);
        assertThat(data.at("/organisation/opportunities/totalCount").asInt()).isEqualTo(known ? 1 : 0);
        assertThat(data.at("/opportunities/totalCount").asInt()).isEqualTo(known ? 1 : 0);
        return known;
    }

    @Test
    void the_people_of_the_owner_are_told_why_expressions_were_declined() {
        Company owner = Company.member();
        Interests first = new Interests(Company.member(), owner);
        String opportunity = first.opportunity(Map.of());
        for (String reason : new String[] {"CAPACITY", "IP_POSITION", "CAPACITY"}) {
            Interests interests = new Interests(Company.member(), owner);
            JsonNode submitted = interests.in(ExpressionOfInterestState.SUBMITTED, opportunity);
            mutation("declineExpressionOfInterest")
                    .made(owner.representative(), Changing.with(on(submitted), "reason", reason));
        }
        first.in(ExpressionOfInterestState.SUBMITTED, opportunity);
        String query = "query ($id: ID!) { opportunity(by: {id: $id}) { declineReasons { reason count } } }";
        for (Person person : Person.values()) {
            JsonNode reasons =
                    person.api(first).tree(query, Map.of("id", opportunity)).at("/opportunity/declineReasons");
            assertThat(reasons.toString())
                    .as(person.name())
                    .isEqualTo(
                            person.name().startsWith("OWNER")
                                    ? "[{\"reason\":\"CAPACITY\",\"count\":2},{\"reason\":\"IP_POSITION\",\"count\":1}]"
                                    : "[]");
        }
    }
}
