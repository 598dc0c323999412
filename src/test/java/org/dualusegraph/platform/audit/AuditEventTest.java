package org.dualusegraph.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Connection;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was done is read by those who watch over it, and by the representatives of those to whom it was done. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AuditEventTest {

    private static final Changing UPDATE = new Changing("updateOrganisation", "organisation { id version }");
    private static final Connection LOG = Connection.root(Api.as("maria"), "auditEvents");

    /** Changes the company's profile so many times; the import of it is one event more. */
    private static String changed(Company company, int times) {
        String id = company.id();
        int version = Api.anonymous()
                .data("query ($id: ID!) { organisation(by: {id: $id}) { version } }", Map.of("id", id))
                .getInt("organisation.version");
        for (int i = 0; i < times; i++) {
            version = UPDATE.made(
                            company.representative(),
                            Map.of(
                                    "id", id,
                                    "expectedVersion", version,
                                    "content", Map.of("foundedYear", 1990 + i)))
                    .path("version")
                    .asInt();
        }
        return id;
    }

    private static String of(String id) {
        return "subject: {eq: \"" + id + "\"}";
    }

    @Test
    void representatives_read_what_was_done_to_their_own_and_those_who_watch_read_everything() {
        Company company = Company.member();
        String id = changed(company, 2);
        for (Api api :
                List.of(company.representative(), company.admin(), Api.as("maria"), Api.as("ofelia"), Api.as("paul"))) {
            assertThat(LOG.as(api).count(of(id))).isEqualTo(3);
        }
        for (Api api : List.of(
                Api.anonymous(),
                company.editor(),
                company.viewer(),
                Company.member().admin(),
                Api.as("george"))) {
            assertThat(LOG.as(api).count(of(id))).isZero();
        }
        assertThat(LOG.as(Api.as("nobody-yet")).page("", "totalCount nodes { id }"))
                .hasToString("{\"totalCount\":0,\"nodes\":[]}");
        assertThat(LOG.as(company.editor()).count("")).isZero();
    }

    @Test
    void an_event_tells_who_changed_what_from_where_to_where() {
        Company company = Company.member();
        String id = changed(company, 1);
        String selection =
                "nodes { id action subjectType subjectId fromState toState fromVersion toVersion at requestId"
                        + " actor { id } }";
        JsonNode event = LOG.as(company.admin())
                .page("where: {" + of(id) + " action: {eq: \"updateOrganisation\"}}", selection)
                .at("/nodes/0");
        assertThat(event.path("subjectType").asText()).isEqualTo("Organisation");
        assertThat(event.path("subjectId").asText()).isEqualTo(id);
        assertThat(event.path("fromState").asText()).isEqualTo("ACTIVE");
        assertThat(event.path("toVersion").asInt())
                .isEqualTo(event.path("fromVersion").asInt() + 1);
        assertThat(event.path("requestId").isNull()).isTrue();
        assertThat(event.path("actor").isObject()).isTrue();
        for (String watcher : List.of("maria", "ofelia", "paul")) {
            JsonNode seen = Api.as(watcher)
                    .tree(
                            "query ($id: ID!) { node(id: $id) { ... on AuditEvent { requestId actor { id } } } }",
                            Map.of("id", event.path("id").asText()));
            assertThat(seen.at("/node/requestId").asText()).isNotBlank();
            assertThat(seen.at("/node/actor/id")).isEqualTo(event.at("/actor/id"));
        }
        assertThat(Api.as("elena")
                        .tree(
                                "query ($id: ID!) { node(id: $id) { id } }",
                                Map.of("id", event.path("id").asText()))
                        .path("node")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_log_is_walked_both_ways_sorted_and_filtered() {
        Company company = Company.member();
        String id = changed(company, 6);
        String where = "where: {" + of(id) + "}, ";
        for (String order : List.of("", "orderBy: [{field: AT}]")) {
            List<JsonNode> forward = LOG.forward(3, where + order, "node { id at toVersion }");
            assertThat(forward).hasSize(7);
            assertThat(forward).extracting(edge -> edge.at("/node/at").asText()).isSorted();
            assertThat(LOG.backward(3, where + order, "node { id at toVersion }"))
                    .isEqualTo(forward);
        }
        List<JsonNode> falling =
                LOG.forward(4, where + "orderBy: [{field: AT, direction: DESC}]", "node { toVersion }");
        assertThat(falling.getFirst().at("/node/toVersion").asInt())
                .isGreaterThan(falling.get(5).at("/node/toVersion").asInt());
        assertThat(LOG.count(of(id) + " action: {contains: \"import\"}")).isEqualTo(1);
        assertThat(LOG.count(of(id) + " action: {not: \"updateOrganisation\"}")).isEqualTo(1);
        assertThat(LOG.count(of(id) + " subjectType: {in: [\"Organisation\"]}")).isEqualTo(7);
        assertThat(LOG.count(of(id) + " subjectType: {eq: \"Person\"}")).isZero();
        assertThat(LOG.count(of(id) + " at: {gt: \"2090-01-01T00:00:00Z\"}")).isZero();
        assertThat(LOG.count("subject: {in: [\"" + id + "\"]}")).isEqualTo(7);
        assertThat(LOG.count("subject: {in: []}")).isZero();
        int all = LOG.count("at: {lt: \"2090-01-01T00:00:00Z\"}");
        assertThat(LOG.count("subject: {not: \"" + id + "\"}")).isEqualTo(all - 7);
        assertThat(LOG.count("or: [{" + of(id) + "}, {not: {at: {isNull: false}}}]"))
                .isEqualTo(7);
    }

    @Test
    void aliases_keep_their_arguments_and_rows_cost_no_statements() throws SQLException {
        String one = changed(Company.member(), 1);
        String two = changed(Company.member(), 3);
        String query = "query ($one: ID!, $two: ID!) { one: auditEvents(where: {subject: {eq: $one}}) { ...E }"
                + " two: auditEvents(where: {subject: {eq: $two}}) { ...E } }"
                + " fragment E on AuditEventConnection { totalCount nodes { action actor { name } } }";
        Map<String, Object> ids = Map.of("one", one, "two", two);
        JsonNode data = Api.as("paul").tree(query, ids);
        assertThat(data.at("/one/nodes")).hasSize(2);
        assertThat(data.at("/two/nodes")).hasSize(4);
        assertThat(Database.statementsDuring(() -> Api.as("paul").data(query, ids)))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", ""})
    void a_subject_that_is_no_id_is_refused(String id) {
        assertThat(LOG.answer("where: {" + of(id) + "}", "totalCount").statusCode())
                .isEqualTo(400);
    }

    @Test
    void every_event_has_a_subject_and_none_is_ever_changed() throws SQLException {
        changed(Company.member(), 1);
        List<JsonNode> events =
                LOG.forward(100, "orderBy: [{field: AT, direction: DESC}]", "node { subjectId subjectType }");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.at("/node/subjectId").asText())
                        .as(event.at("/node/subjectType").asText())
                        .hasSize(24));
        assertThatThrownBy(() -> Database.update("UPDATE audit_entry SET action = 'nothing'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> Database.update("DELETE FROM audit_entry")).hasMessageContaining("never changed");
    }
}
