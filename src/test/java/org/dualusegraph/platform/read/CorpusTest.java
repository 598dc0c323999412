package org.dualusegraph.platform.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.ExecutionResult;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dualusegraph.platform.execution.GraphQlEngine;
import org.dualusegraph.platform.read.Operations.Operation;
import org.dualusegraph.platform.read.Operations.Refusal;
import org.dualusegraph.platform.security.Viewer;
import org.dualusegraph.platform.security.ViewerRole;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the read compiler answers over HTTP is what the engine's own strategy answers field by field. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CorpusTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, String> FOUND = new HashMap<>();
    private static final Map<String, Viewer> VIEWERS = Map.of(
            "anonymous", Viewer.ANONYMOUS,
            "carmen", new Viewer("carmen", Set.of(ViewerRole.REGISTERED), null),
            "maria", new Viewer("maria", Set.of(ViewerRole.REGISTERED, ViewerRole.CLUSTER_MANAGER), null));
    private static final String SAMPLES = """
            { technology(by: { sourceId: "demo:tech-swir-lens" }) { id }
              organisation(by: { sourceId: "demo:org-carpatica-optics" }) { id }
              opportunity(by: { sourceId: "demo:opp-offer-swir" }) { id }
              event(by: { sourceId: "demo:event-fair-resilience" }) {
                id organisations(first: 2) { pageInfo { endCursor } } }
              concept(by: { code: { scheme: "nace-2", notation: "26.70" } }) { id scheme { id } }
              byTitle: technologies(first: 3, orderBy: [{ field: TITLE }]) { pageInfo { endCursor } }
              mixed: technologies(first: 7, orderBy: [{ field: TRL, direction: DESC }, { field: TITLE }]) {
                pageInfo { endCursor } }
              byDeadline: opportunities(first: 9, orderBy: [{ field: DEADLINE }]) { pageInfo { endCursor } }
              oldest: organisations(first: 4) { pageInfo { endCursor } }
              later: organisations(first: 9) { pageInfo { endCursor } }
              filed: concepts(first: 50, orderBy: [{ field: NOTATION }]) { pageInfo { endCursor } } }
            """;

    @Inject
    GraphQlEngine engine;

    @Inject
    Models models;

    @Inject
    @DataSource("read")
    AgroalDataSource database;

    static Stream<Arguments> the_compiled_answer_is_the_one_of_the_engine() throws IOException {
        List<Operation> operations = Operations.all();
        return Stream.of("anonymous", "carmen", "maria")
                .flatMap(user -> operations.stream().map(operation -> Arguments.of(user, operation)));
    }

    /** The ids and cursors that the corpus names. */
    private static synchronized Map<String, String> samples() {
        if (FOUND.isEmpty()) {
            find(FOUND);
        }
        return FOUND;
    }

    private static void find(Map<String, String> samples) {
        JsonPath found = Api.anonymous().data(SAMPLES);
        for (String type : List.of("technology", "organisation", "opportunity", "event", "concept")) {
            samples.put(type, found.getString(type + ".id"));
        }
        for (String list :
                List.of("byTitle", "mixed", "byDeadline", "oldest", "later", "filed", "event.organisations")) {
            samples.put(list, found.getString(list + ".pageInfo.endCursor"));
        }
        samples.put("scheme", found.getString("concept.scheme.id"));
        String imports = "{ importJobs(first: 1) { nodes { id } } }";
        samples.put("import", Api.as("maria").data(imports).getString("importJobs.nodes[0].id"));
        String drafts = "{ technologies(first: 1, where: { state: { eq: DRAFT } }) { nodes { id } } }";
        samples.put("draft", Api.as("maria").data(drafts).getString("technologies.nodes[0].id"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void the_compiled_answer_is_the_one_of_the_engine(String user, Operation sample) throws IOException, SQLException {
        Operation operation = sample.with(samples());
        Api api = user.equals("anonymous") ? Api.anonymous() : Api.as(user);
        JsonNode answer = MAPPER.readTree(
                api.query(operation.document(), operation.values()).asByteArray());
        ExecutionResult result = new FieldByField(engine.schema(), models, database)
                .execute(operation.document(), operation.values(), requireNonNull(VIEWERS.get(user)));
        Outcome compiled = Outcome.of(answer);
        Outcome walked = Outcome.of(result);

        assertThat(compiled.data()).as(operation.document()).isEqualTo(walked.data());
        assertThat(compiled.errors().stream().findFirst())
                .as(operation.document())
                .isEqualTo(walked.errors().stream().findFirst());
        assertThat(walked.errors()).containsAll(compiled.errors());
        if (operation.refusal() != Refusal.BY_VIEWER) {
            boolean refused = operation.refusal() == Refusal.ALWAYS;
            assertThat(!compiled.errors().isEmpty())
                    .as("refused: %s", compiled.errors())
                    .isEqualTo(refused);
        }
    }
}
