package org.dualusegraph.membership;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;

/** Applications for membership, brought into any state as applicants and managers would. */
final class Admissions {

    static final Api MANAGER = Api.as("maria");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String SEEN = "membershipApplication { id ref version state allowedActions questions answer"
            + " decisionNote conditions categoryAsked categoryGranted decidedAt applicant { id } helix"
            + " motivation { text } undertakings { statute exportControlPolicy dataProcessing }"
            + " proposed { legalName type identifiers { scheme value } }"
            + " organisation { id legalName helix identifiers { scheme value } membership { id status category since } } }";

    private Admissions() {}

    static Changing mutation(String field) {
        return new Changing(field, SEEN);
    }

    static Map<String, Object> text(String english) {
        return Map.of("values", List.of(Map.of("lang", "en", "text", english)));
    }

    /** Everything that managers ask for. */
    static Map<String, Object> content() {
        return new HashMap<>(Map.of(
                "motivation", text("To meet partners."),
                "categoryAsked", "FULL",
                "undertakings", Map.of("statute", true, "exportControlPolicy", true, "dataProcessing", true)));
    }

    /** A PIC that no other test uses. */
    static String pic() {
        return String.valueOf(660_000_000 + NEXT.incrementAndGet());
    }

    static Map<String, Object> proposed(String pic) {
        return Map.of(
                "legalName", "Newcomer " + pic + " S.R.L.",
                "type", "DUAL_USE_COMPANY",
                "countryOfEstablishment", "RO",
                "website", "https://newcomer.example/",
                "identifiers", List.of(Map.of("scheme", "PIC", "value", pic)));
    }

    static JsonNode draft(Company company) {
        return mutation("createMembershipApplication")
                .made(company.representative(), Map.of("organisation", company.id(), "content", content()));
    }

    /** Of somebody, for an organisation that is not in the graph. */
    static JsonNode proposal(Api applicant, String pic) {
        return mutation("createMembershipApplication")
                .made(applicant, Map.of("content", Changing.with(content(), "proposed", proposed(pic))));
    }

    static JsonNode submitted(Api applicant, JsonNode draft) {
        return mutation("submitMembershipApplication").made(applicant, on(draft));
    }

    static JsonNode reviewed(Api applicant, JsonNode draft) {
        return mutation("startMembershipReview").made(MANAGER, on(submitted(applicant, draft)));
    }

    /** An application of the company in this state. */
    static JsonNode in(MembershipApplicationState state, Company company) {
        Api applicant = company.representative();
        return switch (state) {
            case DRAFT -> draft(company);
            case SUBMITTED -> submitted(applicant, draft(company));
            case IN_REVIEW -> reviewed(applicant, draft(company));
            case INFO_REQUESTED ->
                mutation("requestMembershipInformation")
                        .made(MANAGER, Changing.with(on(reviewed(applicant, draft(company))), "questions", "Who?"));
            case APPROVED ->
                mutation("approveMembershipApplication")
                        .made(MANAGER, Changing.with(on(reviewed(applicant, draft(company))), "category", "FULL"));
            case REJECTED ->
                mutation("rejectMembershipApplication")
                        .made(MANAGER, Changing.with(on(reviewed(applicant, draft(company))), "reason", "Not yet."));
            case WITHDRAWN -> mutation("withdrawMembershipApplication").made(applicant, on(draft(company)));
        };
    }

    static Map<String, Object> on(JsonNode object) {
        return Map.of(
                "id", object.path("id").asText(),
                "expectedVersion", object.path("version").asInt());
    }

    static JsonNode read(Api api, JsonNode application) {
        return api.tree(
                        "query ($id: ID!) { membershipApplication(by: {id: $id}) { id ref version state allowedActions } }",
                        Map.of("id", application.path("id").asText()))
                .path("membershipApplication");
    }
}
