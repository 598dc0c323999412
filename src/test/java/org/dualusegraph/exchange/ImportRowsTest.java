package org.dualusegraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of row: created, updated, left alone. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@ExtendWith(Traces.class)
class ImportRowsTest {

    private static final String CONCEPTS = "'concepts': [{'scheme': 'domain', 'notation': 'isr'}]";

    private static final String ORGANISATION = Rows.organisation("imp:full-organisation", """
            'identifiers': [{'scheme': 'CUI', 'value': 'imp1'}, {'scheme': 'OTHER', 'value': 'imp1'}],
            'displayName': {'en': 'Full', 'ro': 'Complet', 'pt-BR': 'Cheia'}, 'aliases': ['F', 'G'], 'acronyms': ['FO'],
            'type': 'UNIVERSITY', 'rorTypes': ['EDUCATION', 'FUNDER'], 'helix': 'ACADEMIA', 'sizeClass': 'LARGE',
            'countryOfEstablishment': 'RO', 'addresses': [{'street': 'Strada Lungă 1', 'city': 'Brașov',
            'postcode': '500001', 'subdivision': 'RO-BV', 'country': 'RO', 'latitude': 45.65, 'longitude': -0.0}],
            'website': 'https://full.example', 'description': {'values': [{'lang': 'ro', 'text': 'Text',
            'source': 'MACHINE'}]}, 'foundedYear': 1948, 'status': 'INACTIVE',
            'certifications': [{'scheme': 'OTHER', 'validTo': '2027-01-31'}, {'scheme': 'OTHER'}]""", CONCEPTS);

    private static final String TECHNOLOGY = Rows.technology("imp:full-technology", """
            'sourceUrl': 'https://full.example/t', 'teaser': {'en': 'a'}, 'summary': {'en': 'b'},
            'problemSolved': {'en': 'c'}, 'advantageOverStateOfArt': {'en': 'd'}, 'economicComparison': {'en': 'e'},
            'civilApplications': {'en': 'f'}, 'defenceApplications': {'en': 'g'}, 'trl': {'current': 4, 'target': 7,
            'assessedOn': '2026-01-01', 'evidence': 'Report'}, 'mrl': 3, 'keywords': ['k', 'l'],
            'iprs': [{'kind': 'PATENT_GRANTED', 'office': 'OSIM', 'number': 'RO1', 'filedOn': '2020-01-01',
            'grantedOn': '2022-01-01', 'expiresOn': '2040-01-01', 'jurisdictions': ['RO']}], 'state': 'PUBLISHED',
            'visibility': {'audience': 'MEMBERS'}, 'owners': [{'organisation': {'sourceId': 'imp:full-organisation'},
            'role': 'OWNER', 'share': 60}, {'organisation': {'identifier': {'scheme': 'CUI', 'value': '9840079191'}},
            'role': 'CO_OWNER', 'share': 40}]""", CONCEPTS);

    private static final String OPPORTUNITY = Rows.opportunity("imp:full-opportunity", """
            'sourceUrl': 'https://full.example/o', 'kind': 'TECHNOLOGY_OFFER', 'teaser': {'en': 'a'},
            'description': {'en': 'b'}, 'lookingFor': {'en': 'c'}, 'partnerRole': {'en': 'd'},
            'partnershipTypes': ['RD_COOPERATION'], 'partnerOrgTypes': ['UNIVERSITY'],
            'partnerCountries': {'mode': 'ALLOW', 'countries': ['RO', 'XK']},
            'technology': {'sourceId': 'imp:full-technology'}, 'owner': {'sourceId': 'imp:full-organisation'},
            'trlRange': {'from': 3, 'to': 6}, 'budgetRange': {'from': {'amount': '150000', 'currency': 'EUR'},
            'to': {'amount': '9999999999999999.99', 'currency': 'EUR'}}, 'deadline': '2026-06-30',
            'publishedAt': '2026-01-15T08:30:00.123456789+02:00', 'languageSkills': ['en', 'ro'], 'renewals': 1,
            'state': 'PUBLISHED', 'visibility': {'audience': 'REGISTERED', 'ownerDisclosure': 'OPEN'}""", CONCEPTS);

    private static final String EVENT = Rows.event("imp:full-event", """
            'description': {'en': 'a'}, 'datePrecision': 'DAY', 'venue': {'name': 'Hall', 'address': 'Street 1',
            'city': 'Iași', 'country': 'RO', 'latitude': 47.1, 'longitude': 27.6}, 'capacity': 300,
            'registrationOpensAt': '2026-03-01T00:00:00Z', 'registrationClosesAt': '2026-04-20T00:00:00Z',
            'website': 'https://full.example/e', 'state': 'PUBLISHED', 'visibility': {'audience': 'PUBLIC'}""", CONCEPTS);

    private static final List<String> EVERYTHING = List.of(
            Rows.scheme("imp-full", "'edition': '1', 'homepage': 'https://full.example', 'licence': 'CC0'"),
            Rows.concept("imp-full", "1"),
            Rows.concept("imp-full", "1.1", "'parent': '1', 'definition': {'en': 'Below one'}"),
            ORGANISATION,
            Rows.organisation("imp:full-partner"),
            Rows.relation("imp:full-organisation", "PARENT", "imp:full-partner"),
            Rows.membership("imp:full-organisation", "'status': 'SUSPENDED', 'until': '2027-01-01'"),
            Rows.affiliation("imp:full-organisation", "imp-subject", "'status': 'INVITED'"),
            TECHNOLOGY,
            OPPORTUNITY,
            EVENT,
            Rows.participation("imp:full-event", "imp:full-organisation", "SPEAKER"));

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments(Rows.scheme("imp-type"), "'title': {'en': 'Changed'}"),
                arguments(Rows.concept("domain", "imp-type"), "'label': {'en': 'Changed'}"),
                arguments(Rows.organisation("imp:type"), "'website': 'https://changed.example'"),
                arguments(Rows.membership("imp:type"), "'category': 'OBSERVER'"),
                arguments(Rows.affiliation("imp:type", "imp-type"), "'role': 'ADMIN'"),
                arguments(Rows.technology("imp:type"), "'keywords': ['changed']"),
                arguments(Rows.opportunity("imp:type"), "'deadline': '2026-09-30'"),
                arguments(Rows.event("imp:type"), "'capacity': 10"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_row_is_created_then_unchanged_then_updated_then_unchanged(String row, String change) throws SQLException {
        Imported.rows(Rows.organisation("imp:type"));
        String field = change.substring(1, change.indexOf('\'', 1));
        String updated = Rows.without(row, field).replaceFirst("\\}$", ", " + change + "}");
        if (!row.contains("\"Organisation\"")) {
            assertThat(Imported.rows(row).counts()).isEqualTo("1 0 0 0");
        }
        assertThat(Imported.rows(row).counts()).isEqualTo("0 0 1 0");
        assertThat(Imported.rows(updated).counts()).isEqualTo("0 1 0 0");
        String before = Traces.fingerprint();
        assertThat(Imported.rows(updated).counts()).isEqualTo("0 0 1 0");
        assertThat(Traces.fingerprint()).isEqualTo(before);
    }

    @Test
    void a_link_is_created_once_and_unchanged_afterwards() {
        Imported.rows(Rows.organisation("imp:link-1"), Rows.organisation("imp:link-2"), Rows.event("imp:link"));
        String relation = Rows.relation("imp:link-1", "SUCCESSOR", "imp:link-2");
        String participation = Rows.participation("imp:link", "imp:link-1", "SPONSOR");
        assertThat(Imported.rows(relation, participation).counts()).isEqualTo("2 0 0 0");
        assertThat(Imported.rows(relation, participation).counts()).isEqualTo("0 0 2 0");
    }

    @Test
    void the_same_file_twice_changes_nothing() throws SQLException {
        assertThat(Imported.rows(EVERYTHING).counts()).isEqualTo(EVERYTHING.size() + " 0 0 0");
        String before = Traces.fingerprint();
        Imported again = Imported.rows(EVERYTHING);
        assertThat(again.counts()).isEqualTo("0 0 " + EVERYTHING.size() + " 0");
        assertThat(again.state()).isEqualTo("DONE");
        assertThat(Traces.fingerprint()).isEqualTo(before);
    }

    @Test
    void the_demo_data_again_changes_nothing() throws SQLException, java.io.IOException {
        String before = Traces.fingerprint();
        for (java.nio.file.Path file : org.dualusegraph.dev.DemoData.files()) {
            byte[] rows = org.dualusegraph.dev.DemoData.open(file).readAllBytes();
            Imported again = Imported.file(rows, false);
            assertThat(again.errors()).isEmpty();
            assertThat(again.count("unchanged"))
                    .isEqualTo(again.count("rowsRead"))
                    .isPositive();
        }
        assertThat(Traces.fingerprint()).isEqualTo(before);
    }

    @Test
    void only_what_changes_gets_a_new_version_and_an_audit_row() throws SQLException {
        Imported created = Imported.rows(Rows.organisation("imp:audit-1"), Rows.organisation("imp:audit-2"));
        Imported updated =
                Imported.rows(Rows.organisation("imp:audit-1", "'acronyms': ['A']"), Rows.organisation("imp:audit-2"));
        assertThat(updated.counts()).isEqualTo("0 1 1 0");
        assertThat(audit("imp:audit-1")).isEqualTo("IMPORT_CREATE maria, IMPORT_UPDATE maria");
        assertThat(audit("imp:audit-2")).isEqualTo("IMPORT_CREATE maria");
        assertThat(Database.number("SELECT version FROM organisation WHERE source_id = 'imp:audit-2'"))
                .isZero();
        assertThat(created.id()).isNotEqualTo(updated.id());
        assertThat(Database.number("SELECT count(DISTINCT request_id) FROM audit_entry e JOIN organisation o"
                        + " ON o.id = e.subject_id WHERE o.source_id = 'imp:audit-1'"))
                .isEqualTo(2);
    }

    private static String audit(String sourceId) throws SQLException {
        return Database.text("SELECT string_agg(e.action || ' ' || p.subject, ', ' ORDER BY e.at) FROM audit_entry e"
                + " JOIN person p ON p.id = e.actor_id JOIN organisation o ON o.id = e.subject_id AND e.subject_type = 'Organisation'"
                + " WHERE o.source_id = '" + sourceId + "'");
    }
}
