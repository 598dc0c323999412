package org.dualusegraph.platform.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.client.GraphQLClientException;
import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.TypesafeGraphQLClientBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dualusegraph.dev.DemoData;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The typed Java client of SmallRye, as it comes, reads pages of the demo data over HTTP. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TypesafeClientTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @GraphQLClientApi
    interface Catalogue {
        OrganisationPage organisations(int first, @Nullable String after);

        TechnologyPage technologies(int first, TechnologyFilter where);

        Reader viewer();
    }

    record OrganisationPage(int totalCount, List<Member> nodes, Page pageInfo) {}

    record Member(String id, String legalName, @Nullable String countryOfEstablishment) {}

    record Page(boolean hasNextPage, String endCursor) {}

    record TechnologyPage(List<Offer> nodes) {}

    record Offer(String ref, Readiness trl) {}

    record Readiness(int current) {}

    record Reader(boolean signedIn, List<String> roles) {}

    @Input("TechnologyFilter")
    record TechnologyFilter(IntFilter trl) {}

    record IntFilter(int gte) {}

    private static Catalogue catalogue(Map<String, String> headers) {
        TypesafeGraphQLClientBuilder builder = TypesafeGraphQLClientBuilder.newBuilder()
                .endpoint(ConfigProvider.getConfig().getValue("test.url", String.class) + "/graphql");
        headers.forEach(builder::header);
        return builder.build(Catalogue.class);
    }

    @Test
    void pages_of_organisations_follow_each_other() throws IOException {
        Catalogue catalogue = catalogue(Map.of());
        OrganisationPage first = catalogue.organisations(20, null);
        OrganisationPage second = catalogue.organisations(20, first.pageInfo().endCursor());
        List<String> names = Stream.of(first, second)
                .flatMap(page -> page.nodes().stream())
                .map(Member::legalName)
                .toList();
        assertThat(names).isEqualTo(demoOrganisations().subList(0, 40));
        assertThat(second.pageInfo().hasNextPage()).isTrue();
        assertThat(first.totalCount())
                .isGreaterThanOrEqualTo(demoOrganisations().size());
        assertThat(first.nodes()).allMatch(member -> "RO".equals(member.countryOfEstablishment()));
    }

    @Test
    void an_input_object_filters() {
        List<Offer> offers = catalogue(Map.of())
                .technologies(50, new TechnologyFilter(new IntFilter(7)))
                .nodes();
        assertThat(offers).hasSizeGreaterThan(5).allMatch(offer -> offer.trl().current() >= 7);
        assertThat(offers).extracting(Offer::ref).allMatch(ref -> ref.startsWith("RO-"));
    }

    @Test
    void a_token_is_sent_along() {
        Reader reader = catalogue(Map.of("Authorization", "Bearer " + Api.token("maria")))
                .viewer();
        assertThat(reader.signedIn()).isTrue();
        assertThat(reader.roles()).containsExactly("CLUSTER_MANAGER", "REGISTERED");
    }

    @Test
    void an_error_keeps_its_code() {
        assertThatThrownBy(() -> catalogue(Map.of()).organisations(101, null))
                .isInstanceOfSatisfying(
                        GraphQLClientException.class,
                        failure -> assertThat(failure.getErrors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.getCode()).isEqualTo("INVALID_ARGUMENT")));
    }

    private static List<String> demoOrganisations() throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : new String(
                        DemoData.open(Path.of("src/demo/02-organisations.ndjson"))
                                .readAllBytes(),
                        UTF_8)
                .lines()
                .toList()) {
            JsonNode row = MAPPER.readTree(line);
            if (row.path("__typename").asText().equals("Organisation")) {
                names.add(row.path("legalName").asText());
            }
        }
        return names;
    }
}
