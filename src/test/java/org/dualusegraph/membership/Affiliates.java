package org.dualusegraph.membership;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;

/** People who come and go, as the admins of a company and they themselves would have it. */
final class Affiliates {

    static final Api MANAGER = Api.as("maria");
    static final Api OFFICER = Api.as("ofelia");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String SEEN = "affiliation { id version status role title since until invitationCode"
            + " invitationExpiresAt allowedActions person { id name } organisation { id } }";

    private Affiliates() {}

    static Changing mutation(String field) {
        return new Changing(field, SEEN);
    }

    /** A subject that nobody else has. */
    static String somebody() {
        return "somebody" + NEXT.incrementAndGet();
    }

    static Map<String, Object> invitation(Company company, String role) {
        return new HashMap<>(Map.of("organisation", company.id(), "role", role));
    }

    static JsonNode invited(Company company, String role) {
        return mutation("inviteAffiliate").made(company.admin(), invitation(company, role));
    }

    /** The affiliation of a new person, as it accepted it. */
    static JsonNode joined(Company company, String subject, String role) {
        String code = invited(company, role).path("invitationCode").asText();
        return mutation("acceptInvitation").made(Api.as(subject), Map.of("code", code));
    }

    /** The affiliation in this state of somebody who is an editor, or is to be one. */
    static JsonNode in(AffiliationStatus status, Company company, String subject) {
        return switch (status) {
            case INVITED -> invited(company, "EDITOR");
            case ACTIVE -> joined(company, subject, "EDITOR");
            case SUSPENDED ->
                mutation("suspendAffiliation")
                        .made(company.admin(), on(in(AffiliationStatus.ACTIVE, company, subject)));
            case ENDED ->
                mutation("endAffiliation").made(company.admin(), on(in(AffiliationStatus.ACTIVE, company, subject)));
        };
    }

    /** The affiliation of one of the people that a company starts with. */
    static JsonNode of(Company company, String role) {
        return MANAGER.tree(
                        "query ($s: String!, $role: AffiliationRole!) { organisation(by: {sourceId: $s}) { affiliations("
                                + "where: {role: {eq: $role}, status: {eq: ACTIVE}}) { nodes { id version status } } } }",
                        Map.of("s", company.sourceId(), "role", role))
                .at("/organisation/affiliations/nodes/0");
    }

    static Map<String, Object> on(JsonNode affiliation) {
        return Map.of(
                "id", affiliation.path("id").asText(),
                "expectedVersion", affiliation.path("version").asInt());
    }

    static JsonNode read(Api api, JsonNode affiliation) {
        return api.tree(
                        "query ($id: ID!) { node(id: $id) { ... on Affiliation { id version status role invitationCode"
                                + " allowedActions person { name } } } }",
                        Map.of("id", affiliation.path("id").asText()))
                .path("node");
    }
}
