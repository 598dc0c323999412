package org.dualusegraph.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way from an application to an agreement, over HTTP, and who sees what at every step. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ScenarioTest {

    private static final String APPLICATION = "membershipApplication { id version state organisation { id } }";
    private static final String AFFILIATION = "affiliation { id version status invitationCode }";
    private static final String TECHNOLOGY = "technology { id version state }";
    private static final String OPPORTUNITY = "opportunity { id version state }";
    private static final String INTEREST = "expressionOfInterest { id version state agreement { id } }";

    private static final String SEE_APPLICATION =
            "query ($id: ID!) { found: membershipApplication(by: {id: $id}) { id } }";
    private static final String SEE_TECHNOLOGY =
            "query ($id: ID!) { found: technology(by: {id: $id}) { problemSolved { text } defenceApplications { text } } }";
    private static final String SEE_OPPORTUNITY =
            "query ($id: ID!) { found: opportunity(by: {id: $id}) { description { text } owner { id } contact { email }"
                    + " declineReasons { reason count } agreement { id } } }";
    private static final String SEE_INTEREST =
            "query ($id: ID!) { found: expressionOfInterest(by: {id: $id}) { contact { email } ownerContact { email }"
                    + " declineReason evaluations { nodes { recommendation } } messages { totalCount } } }";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private Company near;
    private Company far;
    private Cast cast;

    @BeforeEach
    void gather() {
        near = Company.member();
        far = Company.member();
        cast = new Cast()
                .with("nobody", Api.anonymous())
                .with("registered", Api.as("radu"))
                .with("member", Company.member().viewer())
                .with("founder", Api.as("founder-" + run))
                .with("editor", Api.as("editor-" + run))
                .with("representative", Api.as("representative-" + run))
                .with("near", near.representative())
                .with("nearViewer", near.viewer())
                .with("far", far.representative())
                .with("manager", Api.as("maria"))
                .with("officer", Api.as("ofelia"))
                .with("observer", Api.as("george"))
                .with("auditor", Api.as("paul"));
    }

    @Test
    void from_application_to_agreement() {
        String organisation = admitted();
        people(organisation);
        String technology = published(organisation);
        String opportunity = offered(organisation, technology);
        JsonNode declined = submitted(opportunity, far, "far");
        JsonNode wanted = submitted(opportunity, near, "near");
        evaluatedAndDeclined(opportunity, declined);
        JsonNode accepted = accepted(opportunity, wanted);
        agreed(opportunity, accepted);
        logged(technology, opportunity, wanted);
    }

    private String admitted() {
        JsonNode draft = move(
                "createMembershipApplication",
                APPLICATION,
                "founder",
                Map.of(
                        "content",
                        Map.of(
                                "proposed",
                                Map.of(
                                        "legalName",
                                        "Scenario " + run,
                                        "type",
                                        "DUAL_USE_COMPANY",
                                        "countryOfEstablishment",
                                        "RO"),
                                "categoryAsked",
                                "FULL",
                                "undertakings",
                                Map.of("statute", true, "exportControlPolicy", true, "dataProcessing", true))));
        String id = draft.path("id").asText();
        assertThat(cast.seeing(SEE_APPLICATION, id, "/found"))
                .contains("founder")
                .isSubsetOf("founder", "manager");
        assertThat(new Changing("submitMembershipApplication", APPLICATION).rejected(cast.as("founder"), on(draft)))
                .isNotEmpty();
        JsonNode told = move(
                "updateMembershipApplication",
                APPLICATION,
                "founder",
                Changing.with(on(draft), "content", Map.of("motivation", text("To find partners."))));
        JsonNode submitted = step("submitMembershipApplication", APPLICATION, "founder", told);
        assertThat(cast.seeing(SEE_APPLICATION, id, "/found")).containsExactlyInAnyOrder("founder", "manager");
        JsonNode reviewed = step("startMembershipReview", APPLICATION, "manager", submitted);
        JsonNode asked = move(
                "requestMembershipInformation",
                APPLICATION,
                "manager",
                Changing.with(on(reviewed), "questions", "Whom do you sell to?"));
        JsonNode answered = move(
                "updateMembershipApplication",
                APPLICATION,
                "founder",
                Changing.with(on(asked), "content", Map.of("answer", "Rescue services.")));
        JsonNode again = step("submitMembershipApplication", APPLICATION, "founder", answered);
        JsonNode reread = step("startMembershipReview", APPLICATION, "manager", again);
        JsonNode approved = move(
                "approveMembershipApplication", APPLICATION, "manager", Changing.with(on(reread), "category", "FULL"));
        assertThat(approved.path("state").asText()).isEqualTo("APPROVED");
        assertThat(cast.seeing(SEE_APPLICATION, id, "/found")).containsExactlyInAnyOrder("founder", "manager");
        assertThat(roles("founder")).contains("MEMBER");
        return approved.at("/organisation/id").asText();
    }

    private void people(String organisation) {
        for (String role : List.of("editor", "representative")) {
            assertThat(roles(role)).doesNotContain("MEMBER");
            JsonNode invited = move(
                    "inviteAffiliate",
                    AFFILIATION,
                    "founder",
                    Map.of("organisation", organisation, "role", role.toUpperCase(java.util.Locale.ROOT)));
            move(
                    "acceptInvitation",
                    AFFILIATION,
                    role,
                    Map.of("code", invited.path("invitationCode").asText()));
            assertThat(roles(role)).contains("MEMBER");
        }
    }

    private String published(String organisation) {
        Map<String, Object> content = new HashMap<>();
        for (String field : List.of(
                "title",
                "problemSolved",
                "advantageOverStateOfArt",
                "economicComparison",
                "lookingFor",
                "defenceApplications")) {
            content.put(field, text("About " + field));
        }
        content.put("direction", "SPIN_OFF");
        content.put("audience", "PUBLIC");
        content.put("trl", Map.of("current", 6, "target", 8, "evidence", "Flown twice."));
        content.put("owners", List.of(Map.of("organisation", organisation, "role", "OWNER")));
        JsonNode draft = move("createTechnology", TECHNOLOGY, "editor", Map.of("content", content));
        String id = draft.path("id").asText();
        Set<String> inside = Set.of("founder", "editor", "representative", "manager", "officer");
        assertThat(cast.seeing(SEE_TECHNOLOGY, id, "/found")).isEqualTo(new TreeSet<>(inside));
        JsonNode submitted = step("submitTechnology", TECHNOLOGY, "representative", draft);
        assertThat(cast.seeing(SEE_TECHNOLOGY, id, "/found")).isEqualTo(new TreeSet<>(inside));
        step("approveTechnology", TECHNOLOGY, "manager", submitted);
        assertThat(cast.seeing(SEE_TECHNOLOGY, id, "/found")).isEqualTo(cast.everybody());
        assertThat(cast.seeing(SEE_TECHNOLOGY, id, "/found/problemSolved"))
                .containsAll(inside)
                .contains("member", "near", "far")
                .doesNotContain("nobody", "registered", "auditor");
        return id;
    }

    private String offered(String organisation, String technology) {
        Map<String, Object> content = new HashMap<>();
        for (String field : List.of("title", "teaser", "description", "lookingFor", "partnerRole")) {
            content.put(field, text("About " + field));
        }
        content.put("kind", "TECHNOLOGY_OFFER");
        content.put("direction", "SPIN_OFF");
        content.put("technology", technology);
        content.put("partnershipTypes", List.of("LICENSING"));
        content.put("languageSkills", List.of("ro", "en"));
        content.put("contact", Map.of("name", "Olga Owner", "email", "olga@scenario.example"));
        content.put("audience", "PUBLIC");
        content.put("ownerDisclosure", "ANONYMOUS_UNTIL_ACCEPTED");
        JsonNode draft =
                move("createOpportunity", OPPORTUNITY, "editor", Map.of("owner", organisation, "content", content));
        String id = draft.path("id").asText();
        Set<String> inside = Set.of("founder", "editor", "representative", "manager", "officer");
        assertThat(cast.seeing(SEE_OPPORTUNITY, id, "/found")).isEqualTo(new TreeSet<>(inside));
        JsonNode submitted = step("submitOpportunity", OPPORTUNITY, "representative", draft);
        step("publishOpportunity", OPPORTUNITY, "manager", submitted);
        assertThat(cast.seeing(SEE_OPPORTUNITY, id, "/found")).isEqualTo(cast.everybody());
        assertThat(cast.seeing(SEE_OPPORTUNITY, id, "/found/description"))
                .isEqualTo(cast.without("nobody", "registered", "auditor"));
        assertThat(cast.seeing(SEE_OPPORTUNITY, id, "/found/owner")).isEqualTo(new TreeSet<>(inside));
        assertThat(cast.seeing(SEE_OPPORTUNITY, id, "/found/contact")).isEqualTo(new TreeSet<>(inside));
        return id;
    }

    private JsonNode submitted(String opportunity, Company sender, String part) {
        Map<String, Object> content = Map.of(
                "message", "We make what you need.",
                "whatTheyOffer", "A licence fee and a factory.",
                "intendedUse", "CIVIL",
                "intendedEndUserCountry", "RO",
                "partnershipTypeAsked", "LICENSING",
                "contact", Map.of("name", "Sanda Sender", "email", part + "@scenario.example"));
        JsonNode draft = new Changing("createExpressionOfInterest", INTEREST)
                .made(
                        sender.editor(),
                        Map.of("opportunity", opportunity, "fromOrganisation", sender.id(), "content", content));
        String id = draft.path("id").asText();
        Set<String> senders = part.equals("near") ? Set.of("near", "nearViewer") : Set.of("far");
        assertThat(cast.seeing(SEE_INTEREST, id, "/found")).isEqualTo(new TreeSet<>(senders));
        JsonNode submitted = step("submitExpressionOfInterest", INTEREST, part, draft);
        Set<String> told = new TreeSet<>(senders);
        told.addAll(Set.of("founder", "representative", "manager"));
        assertThat(cast.seeing(SEE_INTEREST, id, "/found")).isEqualTo(told);
        assertThat(cast.seeing(SEE_INTEREST, id, "/found/contact"))
                .containsAll(senders)
                .doesNotContain("founder", "representative");
        assertThat(cast.seeing(SEE_INTEREST, id, "/found/ownerContact"))
                .isSubsetOf("founder", "representative", "manager");
        return submitted;
    }

    private void evaluatedAndDeclined(String opportunity, JsonNode interest) {
        String id = interest.path("id").asText();
        move("evaluateExpressionOfInterest", INTEREST, "representative", Map.of("id", id, "recommendation", "DECLINE"));
        assertThat(cast.seeing(SEE_INTEREST, id, "/found/evaluations/nodes/0"))
                .containsExactlyInAnyOrder("founder", "representative");
        move(
                "declineExpressionOfInterest",
                INTEREST,
                "representative",
                Changing.with(on(interest), "reason", "CAPACITY"));
        assertThat(cast.seeing(SEE_INTEREST, id, "/found/declineReason"))
                .containsExactlyInAnyOrder("far", "founder", "representative", "manager");
        assertThat(cast.seeing(SEE_OPPORTUNITY, opportunity, "/found/declineReasons/0"))
                .contains("founder", "representative")
                .isSubsetOf("founder", "representative", "editor", "manager", "officer");
        assertThat(cast.seeing(SEE_OPPORTUNITY, opportunity, "/found/owner")).doesNotContain("far", "near");
    }

    private JsonNode accepted(String opportunity, JsonNode interest) {
        String id = interest.path("id").asText();
        JsonNode known = step("acknowledgeExpressionOfInterest", INTEREST, "representative", interest);
        move("postMessage", INTEREST, "near", Map.of("id", id, "text", "When can we meet?"));
        JsonNode listed = step("shortlistExpressionOfInterest", INTEREST, "representative", known);
        assertThat(cast.seeing(SEE_OPPORTUNITY, opportunity, "/found/owner")).doesNotContain("far", "near");
        JsonNode accepted = step("acceptExpressionOfInterest", INTEREST, "representative", listed);
        assertThat(cast.seeing(SEE_OPPORTUNITY, opportunity, "/found/owner"))
                .contains("near", "nearViewer")
                .doesNotContain("far", "member", "nobody", "registered", "observer", "auditor");
        assertThat(cast.seeing(SEE_INTEREST, id, "/found/ownerContact"))
                .contains("near")
                .doesNotContain("far");
        assertThat(cast.seeing(SEE_INTEREST, id, "/found/contact")).contains("founder", "representative", "near");
        return accepted;
    }

    private void agreed(String opportunity, JsonNode interest) {
        JsonNode agreed = move(
                "recordAgreement",
                INTEREST,
                "representative",
                Changing.with(
                        Changing.with(on(interest), "agreement", Map.of("kind", "LICENSING", "signedOn", "2026-11-02")),
                        "closesOpportunity",
                        true));
        assertThat(agreed.path("state").asText()).isEqualTo("AGREEMENT");
        String agreement = agreed.at("/agreement/id").asText();
        assertThat(cast.seeing("query ($id: ID!) { found: agreement(by: {id: $id}) { id } }", agreement, "/found"))
                .contains("founder", "editor", "representative", "near", "nearViewer", "manager")
                .doesNotContain("far", "member", "nobody", "registered", "observer", "auditor");
        // Closed, it is seen by its owner and by staff only.
        assertThat(cast.seeing(SEE_OPPORTUNITY, opportunity, "/found"))
                .containsExactlyInAnyOrder("founder", "editor", "representative", "manager", "officer");
    }

    private void logged(String technology, String opportunity, JsonNode interest) {
        String log =
                "query ($id: ID!) { found: auditEvents(where: {subject: {eq: $id}}) { totalCount nodes { action actor { id } } } }";
        String any = "/found/nodes/0";
        Set<String> readers = Set.of("founder", "representative", "manager", "officer", "auditor");
        assertThat(cast.seeing(log, technology, any)).isEqualTo(new TreeSet<>(readers));
        assertThat(cast.seeing(log, opportunity, any)).isEqualTo(new TreeSet<>(readers));
        assertThat(cast.seeing(log, interest.path("id").asText(), any))
                .contains("founder", "representative", "near", "manager", "auditor")
                .doesNotContain("far", "member", "nobody", "registered", "observer");
        List<String> actions = new ArrayList<>();
        cast.as("auditor")
                .tree(log, Map.of("id", opportunity))
                .at("/found/nodes")
                .forEach(event -> actions.add(event.path("action").asText()));
        assertThat(actions).contains("createOpportunity", "submitOpportunity", "publishOpportunity");
    }

    private List<String> roles(String part) {
        return cast.as(part).data("{ viewer { roles } }").getList("viewer.roles");
    }

    private JsonNode step(String field, String selection, String part, JsonNode object) {
        return move(field, selection, part, on(object));
    }

    private JsonNode move(String field, String selection, String part, Map<String, Object> input) {
        return new Changing(field, selection).made(cast.as(part), input);
    }

    private static Map<String, Object> on(JsonNode object) {
        return Map.of(
                "id", object.path("id").asText(),
                "expectedVersion", object.path("version").asInt());
    }

    private static Map<String, Object> text(String english) {
        return Map.of("values", List.of(Map.of("lang", "en", "text", english)));
    }
}
