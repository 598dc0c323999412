package org.dualusegraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.dualusegraph.organisation.IdentifierScheme;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a row finds its object, and what absent, null and empty do to it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@ExtendWith(Traces.class)
class ImportPatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "website | 'https://x.example' | https://x.example",
                "sizeClass | 'SMALL' | SMALL",
                "foundedYear | 1999 | 1999",
                "countryOfEstablishment | 'RO' | RO",
                "description | {'en': 'Words'} | Words",
            })
    void an_absent_field_is_kept_and_null_clears_it(String field, String value, String shown) throws SQLException {
        String key = "imp:patch-" + field;
        String column = "coalesce(" + field.replaceAll("([A-Z])", "_$1") + "::text, 'cleared')";
        String read = "SELECT " + column + " FROM organisation WHERE source_id = '" + key + "'";
        Imported.rows(Rows.organisation(key, "'" + field + "': " + value));
        assertThat(Imported.rows(Rows.patch("Organisation", key, "'status': 'INACTIVE'"))
                        .counts())
                .isEqualTo("0 1 0 0");
        assertThat(Database.text(read)).contains(shown);
        String cleared = Rows.patch("Organisation", key, "'" + field + "': null");
        assertThat(Imported.rows(cleared).counts()).isEqualTo("0 1 0 0");
        assertThat(Database.text(read)).isEqualTo("cleared");
        assertThat(Imported.rows(cleared).counts()).isEqualTo("0 0 1 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "aliases | ['A'] | aliases = '{}'",
                "certifications | [{'scheme': 'OTHER'}] | certifications = '[]'",
                "addresses | [{'city': 'Arad'}] | addresses = '[]'",
                "concepts | [{'scheme': 'domain', 'notation': 'isr'}] | NOT EXISTS (SELECT 1 FROM organisation_concept c WHERE c.organisation_id = o.id)",
                "identifiers | [{'scheme': 'OTHER', 'value': 'imp-list'}] | NOT EXISTS (SELECT 1 FROM organisation_identifier i WHERE i.organisation_id = o.id)",
            })
    void an_absent_list_is_kept_and_an_empty_list_or_null_empties_it(String field, String value, String isEmpty)
            throws SQLException {
        String key = "imp:list-" + field;
        String empty = "SELECT " + isEmpty + " FROM organisation o WHERE source_id = '" + key + "'";
        for (String nothing : new String[] {"[]", "null"}) {
            Imported.rows(Rows.organisation(key, "'" + field + "': " + value));
            Imported.rows(Rows.patch("Organisation", key, "'acronyms': ['" + nothing.length() + "']"));
            assertThat(Database.text(empty)).isEqualTo("f");
            String emptied = Rows.patch("Organisation", key, "'" + field + "': " + nothing);
            assertThat(Imported.rows(emptied).counts()).isEqualTo("0 1 0 0");
            assertThat(Database.text(empty)).isEqualTo("t");
            assertThat(Imported.rows(emptied).counts()).isEqualTo("0 0 1 0");
        }
    }

    @Test
    void null_clears_all_parts_of_an_object() throws SQLException {
        Imported.rows(Rows.technology("imp:null-trl", "'trl': {'current': 3, 'target': 5, 'evidence': 'Report'}"));
        assertThat(Imported.rows(Rows.patch("Technology", "imp:null-trl", "'trl': null"))
                        .counts())
                .isEqualTo("0 1 0 0");
        assertThat(Database.number("SELECT num_nulls(trl_current, trl_target, trl_evidence) FROM technology"
                        + " WHERE source_id = 'imp:null-trl'"))
                .isEqualTo(3);
    }

    @Test
    void a_part_of_an_object_is_changed_alone() throws SQLException {
        Imported.rows(Rows.technology("imp:part-trl", "'trl': {'current': 3, 'target': 5}"));
        Imported.rows(Rows.patch("Technology", "imp:part-trl", "'trl': {'current': 4}"));
        assertThat(Database.text("SELECT trl_current || ' ' || trl_target FROM technology"
                        + " WHERE source_id = 'imp:part-trl'"))
                .isEqualTo("4 5");
    }

    @Test
    void a_list_is_replaced_as_a_whole() throws SQLException {
        Imported.rows(Rows.technology("imp:replace", "'keywords': ['a', 'b']"));
        Imported.rows(Rows.patch("Technology", "imp:replace", "'keywords': ['b', 'c']"));
        assertThat(Database.text("SELECT keywords FROM technology WHERE source_id = 'imp:replace'"))
                .isEqualTo("{b,c}");
    }

    @ParameterizedTest
    @CsvSource({
        "Organisation, organisation, legalName, 'changed'",
        "Technology, technology, sourceUrl, https://changed.example",
        "TransferOpportunity, opportunity, sourceUrl, https://changed.example",
        "Event, event, website, https://changed.example",
    })
    void an_object_is_found_by_its_id_ref_or_source_id(String type, String query, String field, String value) {
        String key = "imp:key-" + query;
        String row = switch (type) {
            case "Organisation" -> Rows.organisation(key);
            case "Technology" -> Rows.technology(key);
            case "TransferOpportunity" -> Rows.opportunity(key);
            default -> Rows.event(key);
        };
        Imported.rows(row);
        var object = Api.as("maria").data("{ " + query + "(by: {sourceId: \"" + key + "\"}) { id ref sourceId } }");
        for (String kind : new String[] {"id", "ref", "sourceId"}) {
            String known = object.getString(query + "." + kind);
            String patch = "{'__typename': '" + type + "', '" + kind + "': '" + known + "', '" + field + "': '" + value
                    + "-" + kind.toLowerCase(java.util.Locale.ROOT) + "'}";
            assertThat(Imported.rows(patch).counts()).as(patch).isEqualTo("0 1 0 0");
            assertThat(Imported.rows(patch).counts()).isEqualTo("0 0 1 0");
        }
    }

    @ParameterizedTest
    @EnumSource(IdentifierScheme.class)
    void an_organisation_is_found_by_any_of_its_identifiers(IdentifierScheme scheme) {
        String row = "{'__typename': 'Organisation', 'identifiers': [{'scheme': '" + scheme
                + "', 'value': 'imp-by-identifier'}], 'legalName': 'By identifier'";
        assertThat(Imported.rows(row + "}").counts()).isEqualTo("1 0 0 0");
        assertThat(Imported.rows(row + "}").counts()).isEqualTo("0 0 1 0");
        assertThat(Imported.rows(row + ", 'acronyms': ['BI']}").counts()).isEqualTo("0 1 0 0");
        assertThat(Imported.rows(Rows.technology(
                                "imp:owned-by-" + scheme,
                                "'owners': [{'organisation': {'identifier':" + " {'scheme': '" + scheme
                                        + "', 'value': 'imp-by-identifier'}}, 'role': 'OWNER'}]"))
                        .counts())
                .isEqualTo("1 0 0 0");
    }

    @Test
    void a_key_that_an_earlier_row_added_finds_the_object_in_the_same_file() {
        Imported.rows(Rows.organisation("imp:grows"));
        Imported both = Imported.rows(
                Rows.patch("Organisation", "imp:grows", "'identifiers': [{'scheme': 'OTHER', 'value': 'imp-grown'}]"),
                "{'__typename': 'Organisation', 'legalName': 'Same', 'identifiers': [{'scheme': 'OTHER', 'value': 'imp-grown'}]}");
        assertThat(both.counts()).isEqualTo("0 1 0 1");
        assertThat(both.errors()).containsExactly("2 null DUPLICATE_IN_FILE");
    }

    @Test
    void the_parent_of_a_concept_may_change_but_never_to_something_below_it() {
        Imported.rows(Rows.concept("domain", "imp-a"), Rows.concept("domain", "imp-b", "'parent': 'imp-a'"));
        Imported circle = Imported.rows(
                Rows.concept("domain", "imp-a", "'parent': 'imp-b'"),
                Rows.concept("domain", "imp-b", "'parent': 'imp-b'"));
        assertThat(circle.errors()).containsExactly("1 parent INVALID_VALUE", "2 parent INVALID_VALUE");
        assertThat(Imported.rows(Rows.concept("domain", "imp-b", "'parent': null"))
                        .counts())
                .isEqualTo("0 1 0 0");
    }
}
