package org.dualusegraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Connection;
import org.dualusegraph.testing.ListData;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facets say what counting the hits one by one says. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FacetsTest {

    private static final String CONCEPTS = "concepts(first: 100) { nodes { notation scheme { code } } }";
    private static final String NODE =
            "node { __typename ... on Organisation { countryOfEstablishment " + CONCEPTS + " }"
                    + " ... on Technology { direction trl { current } owners(first: 30) { edges { role node { countryOfEstablishment } } } "
                    + CONCEPTS + " }"
                    + " ... on TransferOpportunity { direction trlRange { from to } owner { countryOfEstablishment } "
                    + CONCEPTS + " }"
                    + " ... on Event { venue { country } " + CONCEPTS + " } }";
    private static final String FACETS = "facets { kinds { value count } trls { value count } countries { value count }"
            + " directions { value count } domains { count concept { notation scheme { code } } } }";
    private static final Map<String, String> KINDS = Map.of(
            "Organisation", "ORGANISATION",
            "Technology", "TECHNOLOGY",
            "TransferOpportunity", "OPPORTUNITY",
            "Event", "EVENT");

    private final Map<String, TreeMap<String, Integer>> counted = new TreeMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''      | where: {concepts: {some: {scheme: {eq: "domain"}}}}
                    maria   | where: {concepts: {some: {scheme: {eq: "lists"}}}}
                    ''      | query: "sensor OR senzor OR system OR sistem OR loom OR weaving"
                    carmen  | query: "sensor OR senzor OR sistem" where: {direction: {not: CIVIL_ONLY}}
                    ''      | where: {country: {eq: "RO"} concepts: {some: {scheme: {eq: "domain"}}}}
                    ''      | query: "nothing has this word"
                    """)
    void every_facet_is_what_counting_its_hits_gives(String user, String arguments) {
        ListData.load();
        SearchData.load();
        Connection search = Connection.root(user.isEmpty() ? Api.anonymous() : Api.as(user), "search");
        search.forward(20, arguments, NODE).forEach(edge -> count(edge.path("node")));
        JsonNode facets = search.page(arguments, FACETS).path("facets");
        for (String facet : List.of("kinds", "trls", "countries", "directions")) {
            TreeMap<String, Integer> values = new TreeMap<>();
            facets.path(facet)
                    .forEach(entry -> values.put(
                            entry.path("value").asText(), entry.path("count").asInt()));
            assertThat(values).as(facet).isEqualTo(counted.getOrDefault(facet, new TreeMap<>()));
        }
        assertDomains(facets.path("domains"));
    }

    private void assertDomains(JsonNode domains) {
        TreeMap<String, Integer> all = counted.getOrDefault("domains", new TreeMap<>());
        assertThat(domains).hasSize(Math.min(20, all.size()));
        assertThat(domains.findValues("count"))
                .extracting(count -> -count.asInt())
                .isSorted();
        domains.forEach(
                entry -> assertThat(entry.path("count").asInt()).isEqualTo(all.get(code(entry.path("concept")))));
        int least = domains.isEmpty()
                ? 0
                : domains.get(domains.size() - 1).path("count").asInt();
        long more = all.values().stream().filter(count -> count > least).count();
        assertThat(more).isLessThanOrEqualTo(domains.size());
    }

    private void count(JsonNode node) {
        add("kinds", KINDS.getOrDefault(node.path("__typename").asText(), ""));
        add("directions", node.path("direction").asText(""));
        add("trls", node.at("/trl/current").asText(""));
        for (int trl = node.at("/trlRange/from").asInt(1);
                trl <= node.at("/trlRange/to").asInt(0);
                trl++) {
            add("trls", String.valueOf(trl));
        }
        Set<String> countries = new HashSet<>();
        for (String at : List.of("/countryOfEstablishment", "/owner/countryOfEstablishment", "/venue/country")) {
            countries.add(text(node.at(at)));
        }
        for (JsonNode owner : node.at("/owners/edges")) {
            if (!owner.path("role").asText().equals("LICENSEE")) {
                countries.add(text(owner.at("/node/countryOfEstablishment")));
            }
        }
        countries.forEach(country -> add("countries", country));
        node.at("/concepts/nodes").forEach(concept -> add("domains", code(concept)));
    }

    private static String code(JsonNode concept) {
        return concept.at("/scheme/code").asText() + " "
                + concept.path("notation").asText();
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : "";
    }

    private void add(String facet, String value) {
        if (!value.isEmpty() && !value.equals("null")) {
            counted.computeIfAbsent(facet, any -> new TreeMap<>()).merge(value, 1, Integer::sum);
        }
    }
}
