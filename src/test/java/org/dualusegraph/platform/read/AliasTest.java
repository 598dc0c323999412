package org.dualusegraph.platform.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** Two aliases of one child connection keep their own arguments, under every parent; the framework's batching mixes them up. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AliasTest {

    private static final String BOTH = "{ organisations(first: 60) { nodes { legalName"
            + " high: technologies(first: 2, where: {trl: {gte: 6}}, orderBy: [{field: TITLE, direction: DESC}]) { totalCount nodes { ref trl { current } } }"
            + " low: technologies(first: 3, where: {trl: {lt: 6}}, orderBy: [{field: TITLE}]) { totalCount nodes { ref trl { current } } } } } }";

    @Test
    void each_alias_gets_its_own_rows_under_every_parent() {
        JsonPath both = Api.anonymous().data(BOTH);
        int organisations = both.getList("organisations.nodes").size();
        assertThat(organisations).isGreaterThan(40);
        int seen = 0;
        for (int i = 0; i < organisations; i++) {
            String at = "organisations.nodes[" + i + "]";
            assertThat(both.getList(at + ".high.nodes.trl.current", Integer.class))
                    .allMatch(trl -> trl >= 6);
            assertThat(both.getList(at + ".low.nodes.trl.current", Integer.class))
                    .allMatch(trl -> trl < 6);
            assertThat(both.getList(at + ".high.nodes")).hasSizeLessThanOrEqualTo(2);
            assertThat(both.getList(at + ".low.nodes")).hasSizeLessThanOrEqualTo(3);
            assertAlone(both, at, both.getString(at + ".legalName"));
            seen += both.getList(at + ".high.nodes").size()
                    + both.getList(at + ".low.nodes").size();
        }
        assertThat(seen).isGreaterThan(40);
    }

    /** The same parent asked alone, one alias at a time, gives the same. */
    private static void assertAlone(JsonPath both, String at, String name) {
        if (both.getInt(at + ".high.totalCount") == 0) {
            return;
        }
        JsonPath alone = Api.anonymous()
                .data(
                        "query($name: String!) { organisations(where: {name: {eq: $name}}) { nodes { technologies(first: 2,"
                                + " where: {trl: {gte: 6}}, orderBy: [{field: TITLE, direction: DESC}]) { totalCount nodes { ref } } } } }",
                        java.util.Map.of("name", name));
        List<String> expected = alone.getList("organisations.nodes[0].technologies.nodes.ref");
        assertThat(both.getList(at + ".high.nodes.ref", String.class)).isEqualTo(expected);
        assertThat(both.getInt(at + ".high.totalCount"))
                .isEqualTo(alone.getInt("organisations.nodes[0].technologies.totalCount"));
    }
}
