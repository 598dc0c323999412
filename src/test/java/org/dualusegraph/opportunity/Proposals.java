package org.dualusegraph.opportunity;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.jspecify.annotations.Nullable;

/** Opportunities of a company, brought into any state as its people and the managers would. */
record Proposals(Company company) {

    static final Api MANAGER = Api.as("maria");
    static final Api OFFICER = Api.as("ofelia");
    static final Api STRANGER = Api.as("elena");

    static final String SEEN =
            "id ref version state allowedActions title { text } publishedAt expiresAt renewals renewedAt"
                    + " termMonths decisionNote closing closingNote closedAt contact { email } openToNonMembers";

    static Changing mutation(String field) {
        return new Changing(field, "opportunity { " + SEEN + " }");
    }

    static Map<String, Object> text(String english) {
        return Map.of("values", List.of(Map.of("lang", "en", "text", english)));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** Everything that reviewers ask for, of a kind that needs no technology. */
    static Map<String, Object> content(String kind) {
        Map<String, Object> content = new HashMap<>();
        content.put("kind", kind);
        content.put("direction", "SPIN_IN");
        for (String field : List.of("title", "teaser", "description", "lookingFor", "partnerRole")) {
            content.put(field, text("About " + field));
        }
        content.put("partnershipTypes", List.of("TESTING"));
        content.put("languageSkills", List.of("en"));
        content.put("contact", Map.of("name", "Ana Pop", "email", "ana@pop.example"));
        content.put("audience", "PUBLIC");
        content.put("trlRange", Map.of("from", 3, "to", 6));
        content.put("deadline", today().plusDays(60).toString());
        return content;
    }

    Map<String, Object> creation(Map<String, Object> content) {
        return Map.of("owner", company.id(), "content", content);
    }

    JsonNode created(Map<String, Object> content) {
        return mutation("createOpportunity").made(company.editor(), creation(content));
    }

    JsonNode draft() {
        return created(content("CHALLENGE"));
    }

    JsonNode submitted(Map<String, Object> content) {
        return move("submitOpportunity", company.representative(), created(content));
    }

    JsonNode published(Map<String, Object> content) {
        return move("publishOpportunity", MANAGER, submitted(content));
    }

    /** An opportunity in this state, and its version. */
    JsonNode in(OpportunityState state) throws SQLException {
        return switch (state) {
            case DRAFT -> draft();
            case IN_REVIEW -> submitted(content("CHALLENGE"));
            case CHANGES_REQUESTED ->
                mutation("requestOpportunityChanges")
                        .made(MANAGER, Changing.with(on(in(OpportunityState.IN_REVIEW)), "note", "Say more."));
            case PUBLISHED -> published(content("CHALLENGE"));
            case EXPIRED -> expired(in(OpportunityState.PUBLISHED));
            case WITHDRAWN -> move("withdrawOpportunity", company.representative(), draft());
            case CLOSED ->
                mutation("closeOpportunity")
                        .made(
                                company.representative(),
                                Changing.with(on(in(OpportunityState.PUBLISHED)), "reason", "NO_LONGER_NEEDED"));
            case SUSPENDED ->
                mutation("suspendOpportunity")
                        .made(OFFICER, Changing.with(on(in(OpportunityState.PUBLISHED)), "reason", "Under doubt."));
        };
    }

    /** Published so long ago that its term is over, or nearly so. */
    static JsonNode expired(JsonNode opportunity) throws SQLException {
        Database.update("UPDATE transfer_opportunity SET published_at = now() - interval '300 days', renewed_at = CASE"
                + " WHEN renewed_at IS NOT NULL THEN now() - interval '200 days' END, expires_at = now() - interval '1 minute'"
                + " WHERE ref = '" + opportunity.path("ref").asText() + "'");
        return read(MANAGER, opportunity);
    }

    static JsonNode read(Api api, JsonNode opportunity) {
        return api.tree(
                        "query ($id: ID!) { opportunity(by: {id: $id}) { " + SEEN + " } }",
                        Map.of("id", opportunity.path("id").asText()))
                .path("opportunity");
    }

    static JsonNode move(String field, Api api, JsonNode opportunity) {
        return mutation(field).made(api, on(opportunity));
    }

    /** The input of a change of an opportunity as it was read. */
    static Map<String, Object> on(JsonNode opportunity) {
        return Map.of(
                "id", opportunity.path("id").asText(),
                "expectedVersion", opportunity.path("version").asInt());
    }

    static Map<String, Object> update(JsonNode opportunity, String field, @Nullable Object value) {
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put(field, value);
        return Changing.with(on(opportunity), "content", content);
    }
}
