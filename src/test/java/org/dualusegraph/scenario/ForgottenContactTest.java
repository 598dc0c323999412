package org.dualusegraph.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** Who is forgotten is forgotten as a contact too, and what hung on it stays. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ForgottenContactTest {

    @Test
    void contacts_go_with_the_person_and_the_talks_go_on() throws Exception {
        Company sender = Company.member();
        Company owner = Company.member();
        StormObject opportunity = StormObject.opportunity(owner);
        Api person = sender.editor();
        String email = sender.subject("EDITOR") + "@forgotten.example";
        new Changing("updateProfile", "person { id }").made(person, Map.of("name", "Sanda", "email", email));
        Database.update("UPDATE transfer_opportunity SET contact = '{\"name\": \"Sanda\", \"email\": \""
                + email.toUpperCase(java.util.Locale.ROOT) + "\"}' WHERE owner_id = (SELECT id FROM organisation"
                + " WHERE source_id = '" + owner.sourceId() + "')");
        JsonNode interest = new Changing("createExpressionOfInterest", "expressionOfInterest { id version }")
                .made(
                        person,
                        Map.of(
                                "opportunity",
                                opportunity.id(),
                                "fromOrganisation",
                                sender.id(),
                                "content",
                                Changing.with(
                                        StormObject.interest(), "contact", Map.of("name", "Sanda", "email", email))));
        JsonNode sent = new Changing("submitExpressionOfInterest", "expressionOfInterest { id version }")
                .made(
                        sender.representative(),
                        Map.of(
                                "id", interest.path("id").asText(),
                                "expectedVersion", interest.path("version").asInt()));
        new Changing("erasePerson", "person { id }").payload(person, Map.of());
        for (String table : List.of("transfer_opportunity", "expression_of_interest", "person")) {
            assertThat(Database.number(
                            "SELECT count(*) FROM " + table + " x WHERE strpos(lower(x::text), '" + email + "') > 0"))
                    .as(table)
                    .isZero();
        }
        assertThat(Database.number("SELECT count(*) FROM expression_of_interest WHERE contact IS NOT NULL"
                        + " AND from_organisation_id = (SELECT id FROM organisation WHERE source_id = '"
                        + sender.sourceId() + "')"))
                .isZero();
        new Changing("acknowledgeExpressionOfInterest", "expressionOfInterest { id }")
                .made(
                        owner.representative(),
                        Map.of(
                                "id", sent.path("id").asText(),
                                "expectedVersion", sent.path("version").asInt()));
    }
}
