package org.dualusegraph.interest;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.Rows;

/**
 * A sender and an owner that no other test uses, and expressions of interest between them, brought into any state as their people
 * and the officers would.
 */
record Interests(Company sender, Company owner) {

    static final Api MANAGER = Api.as("maria");
    static final Api OFFICER = Api.as("ofelia");

    static final String OWNER_CONTACT = "owner@example.org";
    static final String SENDER_CONTACT = "sender@example.org";

    private static final String SEEN =
            "expressionOfInterest { id ref version state allowedActions submittedAt dueBy decidedAt declineReason declineNote"
                    + " holdNote message whatTheyOffer intendedUse intendedEndUserCountry partnershipTypeAsked contact { name email phone }"
                    + " ownerContact { email } agreement { id ref } opportunity { id } fromOrganisation { id } }";
    private static final AtomicInteger NEXT = new AtomicInteger();

    static Interests open() {
        return new Interests(Company.member(), Company.member());
    }

    static Changing mutation(String field) {
        return new Changing(field, SEEN);
    }

    /** A published opportunity of the owner, by its id. */
    String opportunity(Map<String, Object> more) {
        String sourceId = "test:interesting-" + NEXT.incrementAndGet();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> row = new LinkedHashMap<>(Map.of(
                "sourceId",
                sourceId,
                "kind",
                "TECHNOLOGY_REQUEST",
                "direction",
                "SPIN_IN",
                "title",
                Rows.text("Wanted"),
                "publishedAt",
                now.minus(10, ChronoUnit.DAYS).toString(),
                "expiresAt",
                now.plus(100, ChronoUnit.DAYS).toString(),
                "owner",
                Rows.source(owner.sourceId()),
                "state",
                "PUBLISHED",
                "visibility",
                Map.of("audience", "PUBLIC")));
        row.putAll(more);
        new Rows().add("TransferOpportunity", row).load();
        update("UPDATE transfer_opportunity SET contact = '{\"name\": \"Olga Owner\", \"email\": \"" + OWNER_CONTACT
                + "\"}' WHERE source_id = '" + sourceId + "'");
        return MANAGER.tree("query ($s: String!) { opportunity(by: {sourceId: $s}) { id } }", Map.of("s", sourceId))
                .at("/opportunity/id")
                .asText();
    }

    /** An opportunity that keeps its owner secret. */
    String secret() {
        return opportunity(
                Map.of("visibility", Map.of("audience", "PUBLIC", "ownerDisclosure", "ANONYMOUS_UNTIL_ACCEPTED")));
    }

    static Map<String, Object> content(String country) {
        Map<String, Object> content = new HashMap<>();
        content.put("message", "We are interested.");
        content.put("whatTheyOffer", "A test bench.");
        content.put("intendedUse", "CIVIL");
        content.put("intendedEndUserCountry", country);
        content.put("partnershipTypeAsked", "TESTING");
        content.put("contact", Map.of("name", "Sanda Sender", "email", SENDER_CONTACT));
        return content;
    }

    Map<String, Object> draft(String opportunity) {
        return Map.of("opportunity", opportunity, "fromOrganisation", sender.id(), "content", content("RO"));
    }

    JsonNode in(ExpressionOfInterestState state) {
        return in(state, opportunity(Map.of()));
    }

    JsonNode in(ExpressionOfInterestState state, String opportunity) {
        return switch (state) {
            case DRAFT -> mutation("createExpressionOfInterest").made(sender.editor(), draft(opportunity));
            case SUBMITTED -> bySender("submitExpressionOfInterest", in(ExpressionOfInterestState.DRAFT, opportunity));
            case CONTROL_HOLD -> held(opportunity);
            case BLOCKED ->
                mutation("blockExpressionOfInterest")
                        .made(OFFICER, Changing.with(on(held(opportunity)), "reason", "Embargo."));
            case ACKNOWLEDGED ->
                byOwner("acknowledgeExpressionOfInterest", in(ExpressionOfInterestState.SUBMITTED, opportunity));
            case SHORTLISTED ->
                byOwner("shortlistExpressionOfInterest", in(ExpressionOfInterestState.ACKNOWLEDGED, opportunity));
            case IN_NEGOTIATION ->
                byOwner("acceptExpressionOfInterest", in(ExpressionOfInterestState.SHORTLISTED, opportunity));
            case AGREEMENT ->
                mutation("recordAgreement")
                        .made(
                                owner.representative(),
                                agreement(in(ExpressionOfInterestState.IN_NEGOTIATION, opportunity)));
            case DECLINED ->
                mutation("declineExpressionOfInterest")
                        .made(
                                owner.representative(),
                                Changing.with(
                                        on(in(ExpressionOfInterestState.SUBMITTED, opportunity)),
                                        "reason",
                                        "CAPACITY"));
            case WITHDRAWN ->
                bySender("withdrawExpressionOfInterest", in(ExpressionOfInterestState.SUBMITTED, opportunity));
            case LAPSED -> lapsed(in(ExpressionOfInterestState.SUBMITTED, opportunity));
        };
    }

    JsonNode held(String opportunity) {
        JsonNode draft = mutation("createExpressionOfInterest")
                .made(sender.editor(), Changing.with(draft(opportunity), "content", content("US")));
        return bySender("submitExpressionOfInterest", draft);
    }

    /** As if it had been sent more than 44 days ago. */
    JsonNode lapsed(JsonNode interest) {
        update("UPDATE expression_of_interest SET due_by = now() - interval '15 days' WHERE ref = '"
                + interest.path("ref").asText() + "'");
        return read(sender.viewer(), interest);
    }

    JsonNode bySender(String field, JsonNode interest) {
        return mutation(field).made(sender.representative(), on(interest));
    }

    JsonNode byOwner(String field, JsonNode interest) {
        return mutation(field).made(owner.representative(), on(interest));
    }

    static JsonNode read(Api api, JsonNode interest) {
        return api.tree(
                        "query ($id: ID!) { expressionOfInterest(by: {id: $id}) { " + SEEN.substring(23) + " }",
                        Map.of("id", interest.path("id").asText()))
                .path("expressionOfInterest");
    }

    static Map<String, Object> on(JsonNode interest) {
        return Map.of(
                "id", interest.path("id").asText(),
                "expectedVersion", interest.path("version").asInt());
    }

    static Map<String, Object> adding(JsonNode interest, String field, Object value) {
        return Map.of("id", interest.path("id").asText(), field, value);
    }

    static Map<String, Object> agreement(JsonNode interest) {
        return Changing.with(on(interest), "agreement", Map.of("kind", "LICENSING", "signedOn", "2026-11-02"));
    }

    static void update(String sql) {
        try {
            Database.update(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> texts(JsonNode list, String field) {
        return list.findValuesAsText(field);
    }
}
