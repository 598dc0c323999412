package org.dualusegraph.exchange;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad rows: each is told with its line, field and code, and none spoils the good rows around it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@ExtendWith(Traces.class)
class ImportFaultsTest {

    private static final String LONG = "x".repeat(501);

    private static String organisation(String field) {
        return Rows.organisation("imp:bad", field);
    }

    private static String technology(String field) {
        return Rows.technology("imp:bad", field);
    }

    private static String opportunity(String field) {
        return Rows.opportunity("imp:bad", field);
    }

    private static String event(String field) {
        return Rows.event("imp:bad", field);
    }

    @Test
    void lines_that_are_no_rows() {
        new Faults("lines")
                .bad("{", "null MALFORMED_JSON")
                .bad("[1]", "null MALFORMED_JSON")
                .bad("null", "null MALFORMED_JSON")
                .bad("{} {}", "null MALFORMED_JSON")
                .bad("{'a': 1, 'a': 2}", "null MALFORMED_JSON")
                .bad("{'x': {'a': 1, 'a': 2}}", "null MALFORMED_JSON")
                .bad("[".repeat(5_000), "null MALFORMED_JSON")
                .bad("{'a': NaN}", "null MALFORMED_JSON")
                .bad("{'x': " + "9".repeat(2_000) + "}", "null MALFORMED_JSON")
                .bad("{}", "__typename UNKNOWN_TYPE")
                .bad("{'__typename': 'organisation'}", "__typename UNKNOWN_TYPE")
                .bad("{'__typename': 7}", "__typename UNKNOWN_TYPE")
                .bad("{'__typename': 'ImportJob'}", "__typename UNKNOWN_TYPE")
                .verify();
    }

    @Test
    void text_and_codes() {
        new Faults("text")
                .bad(organisation("'colour': 'red'"), "colour UNKNOWN_FIELD")
                .bad(organisation("'type': 'SPACESHIP'"), "type UNKNOWN_CODE")
                .bad(organisation("'legalName': 5"), "legalName WRONG_TYPE")
                .bad(organisation("'legalName': ['a']"), "legalName WRONG_TYPE")
                .bad(organisation("'legalName': null"), "legalName MISSING_FIELD")
                .bad(Rows.without(organisation(""), "legalName"), "legalName MISSING_FIELD")
                .bad(organisation("'legalName': ''"), "legalName INVALID_VALUE")
                .bad(organisation("'legalName': '  '"), "legalName INVALID_VALUE")
                .bad(organisation("'legalName': '" + LONG + "'"), "legalName INVALID_VALUE")
                .bad(organisation("'legalName': 'a\\u0000b'"), "legalName INVALID_VALUE")
                .bad(
                        "{'__typename': 'Organisation', 'sourceId': 'imp:bad', 'legalName': 'a\\ud800b'}",
                        "legalName INVALID_VALUE")
                .bad(organisation("'sourceId': 'imp:\\u0000'"), "sourceId INVALID_VALUE")
                .bad(organisation("'sourceId': '" + LONG + "'"), "sourceId INVALID_VALUE")
                .bad(organisation("'displayName': 'Name'"), "displayName WRONG_TYPE")
                .bad(organisation("'displayName': {}"), "displayName INVALID_VALUE")
                .bad(organisation("'displayName': null"), "displayName INVALID_VALUE")
                .bad(organisation("'displayName': {'en': 5}"), "displayName.en WRONG_TYPE")
                .bad(organisation("'displayName': {'en': '" + LONG + "'}"), "displayName.en INVALID_VALUE")
                .bad(organisation("'displayName': {'no language': 'a'}"), "displayName UNKNOWN_CODE")
                .bad(
                        organisation("'displayName': {'values': [{'lang': 'en'}]}"),
                        "displayName.values.0.text MISSING_FIELD")
                .bad(
                        organisation("'description': {'en': '" + "x".repeat(20_001) + "'}"),
                        "description.en INVALID_VALUE")
                .bad(organisation("'website': 'ftp://x.example'"), "website INVALID_VALUE")
                .bad(organisation("'website': 'no address'"), "website INVALID_VALUE")
                .bad(organisation("'countryOfEstablishment': 'ro'"), "countryOfEstablishment UNKNOWN_CODE")
                .bad(
                        organisation("'type': 'X', 'colour': 1, 'foundedYear': 'x'"),
                        "type UNKNOWN_CODE",
                        "foundedYear WRONG_TYPE",
                        "colour UNKNOWN_FIELD")
                .verify();
    }

    @Test
    void numbers_lists_and_objects() {
        new Faults("numbers")
                .bad(organisation("'foundedYear': 3000000000"), "foundedYear INVALID_VALUE")
                .bad(organisation("'foundedYear': -99999999999999999999"), "foundedYear INVALID_VALUE")
                .bad(organisation("'foundedYear': 1990.5"), "foundedYear WRONG_TYPE")
                .bad(organisation("'foundedYear': '1990'"), "foundedYear WRONG_TYPE")
                .bad(organisation("'foundedYear': true"), "foundedYear WRONG_TYPE")
                .bad(organisation("'aliases': 'a'"), "aliases WRONG_TYPE")
                .bad(organisation("'aliases': ['a', 5]"), "aliases.1 WRONG_TYPE")
                .bad(organisation("'aliases': [null]"), "aliases.0 WRONG_TYPE")
                .bad(organisation("'aliases': [" + "'a', ".repeat(50) + "'a']"), "aliases INVALID_VALUE")
                .bad(organisation("'addresses': [{'latitude': 91}]"), "addresses.0.latitude INVALID_VALUE")
                .bad(
                        "{'__typename': 'Organisation', 'sourceId': 'imp:bad', 'legalName': 'a', 'addresses': [{'latitude': 1e400}]}",
                        "addresses.0.latitude INVALID_VALUE")
                .bad(organisation("'addresses': [{'longitude': '25'}]"), "addresses.0.longitude WRONG_TYPE")
                .bad(organisation("'addresses': [{}, {'planet': 'Mars'}]"), "addresses.1.planet UNKNOWN_FIELD")
                .bad(organisation("'addresses': ['Mars']"), "addresses.0 WRONG_TYPE")
                .bad(organisation("'addresses': [{'country': 'ZZ'}]"), "addresses.0.country UNKNOWN_CODE")
                .bad(organisation("'certifications': [{}]"), "certifications.0.scheme MISSING_FIELD")
                .bad(
                        organisation("'certifications': [{'scheme': 'OTHER', 'validTo': '31.01.2026'}]"),
                        "certifications.0.validTo INVALID_VALUE")
                .verify();
    }

    @Test
    void keys_and_references() {
        new Faults("keys")
                .bad("{'__typename': 'Organisation', 'legalName': 'No key'}", "null MISSING_FIELD")
                .bad(organisation("'id': 'garbage'"), "id UNKNOWN_REFERENCE")
                .bad(organisation("'ref': 'RO-OR-1990-000001'"), "ref UNKNOWN_REFERENCE")
                .bad(organisation("'id': 5"), "id UNKNOWN_FIELD")
                .bad(
                        organisation("'identifiers': [{'scheme': 'FOO', 'value': 'x'}]"),
                        "identifiers.0.scheme UNKNOWN_CODE")
                .bad(
                        organisation("'identifiers': [{'scheme': 'CUI', 'value': '\\u0000'}]"),
                        "identifiers.0.value INVALID_VALUE")
                .bad(
                        organisation("'concepts': [{'scheme': 'domain', 'notation': 'nothing'}]"),
                        "concepts.0 UNKNOWN_CODE")
                .bad(organisation("'concepts': [{'scheme': 'domain'}]"), "concepts.0 WRONG_TYPE")
                .bad(organisation("'concepts': ['isr']"), "concepts.0 WRONG_TYPE")
                .bad(
                        organisation("'relations': [{'type': 'PARENT', 'organisation': {'identifier':"
                                + " {'scheme': 'ROR', 'value': 'a\\u0000'}}}]"),
                        "relations.0.organisation.identifier.value INVALID_VALUE")
                .bad(
                        Rows.technology(
                                "imp:bad", "'owners': [{'organisation': {'sourceId': 'imp:none'}, 'role': 'OWNER'}]"),
                        "owners.0.organisation UNKNOWN_REFERENCE")
                .bad(Rows.opportunity("imp:bad", "'owner': {'sourceId': '\\u0000'}"), "owner UNKNOWN_REFERENCE")
                .bad(Rows.opportunity("imp:bad", "'owner': {'sourceId': 'a', 'id': 'b'}"), "owner WRONG_TYPE")
                .bad(Rows.opportunity("imp:bad", "'owner': {'email': 'a'}"), "owner WRONG_TYPE")
                .bad(Rows.concept("imp-none", "1"), "scheme UNKNOWN_REFERENCE")
                .bad(Rows.concept("domain", "imp-bad", "'parent': 'imp-none'"), "parent UNKNOWN_REFERENCE")
                .bad(Rows.concept("domain", "imp-bad", "'parent': 'imp-bad'"), "parent UNKNOWN_REFERENCE")
                .bad(Rows.scheme("imp bad"), "code INVALID_VALUE")
                .bad(Rows.membership("imp:none"), "organisation UNKNOWN_REFERENCE")
                .bad(Rows.without(Rows.membership("demo:org-barsa-aero"), "organisation"), "organisation MISSING_FIELD")
                .bad(Rows.affiliation("imp:none", "imp-bad"), "organisation UNKNOWN_REFERENCE")
                .bad(Rows.affiliation("demo:org-barsa-aero", "imp-bad", "'role': 'KING'"), "role UNKNOWN_CODE")
                .bad(Rows.affiliation("demo:org-barsa-aero", "\\u0000"), "subject INVALID_VALUE")
                .bad(Rows.relation("demo:org-barsa-aero", "PARENT", "demo:org-barsa-aero"), "to INVALID_VALUE")
                .bad(Rows.relation("demo:org-barsa-aero", "UNCLE", "demo:org-carpatica-optics"), "type UNKNOWN_CODE")
                .bad(Rows.participation("imp:none", "demo:org-barsa-aero", "SPEAKER"), "event UNKNOWN_REFERENCE")
                .verify();
    }

    @Test
    void technologies() {
        new Faults("technology")
                .bad(technology("'owners': []"), "owners INVALID_VALUE")
                .bad(Rows.without(technology(""), "owners"), "owners MISSING_FIELD")
                .bad(
                        technology("'owners': [{'organisation': " + Rows.OTHER + ", 'role': 'LICENSEE'}]"),
                        "owners INVALID_VALUE")
                .bad(
                        technology("'owners': [{'organisation': " + Rows.OTHER + ", 'role': 'OWNER'}, {'organisation': "
                                + Rows.OTHER + ", 'role': 'LICENSEE'}]"),
                        "owners INVALID_VALUE")
                .bad(
                        technology("'owners': [{'organisation': " + Rows.OTHER + ", 'role': 'OWNER', 'share': 101}]"),
                        "owners.0.share INVALID_VALUE")
                .bad(technology("'trl': {'current': 6, 'target': 5}"), "trl.target INVALID_VALUE")
                .bad(technology("'trl': {'target': 5}"), "trl.current MISSING_FIELD")
                .bad(technology("'trl': {'current': 10}"), "trl.current INVALID_VALUE")
                .bad(technology("'trl': 5"), "trl WRONG_TYPE")
                .bad(technology("'trl': {'speed': 5}"), "trl.speed UNKNOWN_FIELD")
                .bad(
                        technology("'iprs': [{'kind': 'PATENT_GRANTED', 'filedOn': '2026-02-30'}]"),
                        "iprs.0.filedOn INVALID_VALUE")
                .bad(technology("'visibility': {'audience': 'FRIENDS'}"), "visibility.audience UNKNOWN_CODE")
                .bad(technology("'state': null"), "state INVALID_VALUE")
                .bad(
                        Rows.without(technology(""), "title", "direction"),
                        "title MISSING_FIELD",
                        "direction MISSING_FIELD")
                .verify();
    }

    @Test
    void opportunities() {
        String published = "'state': 'PUBLISHED', 'publishedAt': '2026-01-01T00:00:00Z'";
        new Faults("opportunity")
                .bad(opportunity("'state': 'PUBLISHED'"), "publishedAt MISSING_FIELD")
                .bad(opportunity(published + ", 'expiresAt': '2027-01-02T00:00:00Z'"), "expiresAt INVALID_VALUE")
                .bad(opportunity(published + ", 'expiresAt': '2025-12-31T00:00:00Z'"), "expiresAt INVALID_VALUE")
                .bad(opportunity("'publishedAt': '+300000-01-01T00:00:00Z'"), "publishedAt INVALID_VALUE")
                .bad(opportunity("'publishedAt': '2026-01-01'"), "publishedAt INVALID_VALUE")
                .bad(opportunity("'kind': 'TECHNOLOGY_OFFER'"), "technology MISSING_FIELD")
                .bad(
                        opportunity("'kind': 'TECHNOLOGY_OFFER', 'technology': " + Rows.TECHNOLOGY + ", 'owner': "
                                + Rows.OTHER),
                        "technology INVALID_VALUE")
                .bad(opportunity("'technology': {'sourceId': 'imp:none'}"), "technology UNKNOWN_REFERENCE")
                .bad(opportunity("'trlRange': {'from': 6, 'to': 5}"), "trlRange INVALID_VALUE")
                .bad(opportunity("'trlRange': {'from': 6}"), "trlRange MISSING_FIELD")
                .bad(
                        opportunity("'budgetRange': {'from': {'amount': 1500, 'currency': 'EUR'}}"),
                        "budgetRange.from.amount WRONG_TYPE")
                .bad(
                        opportunity("'budgetRange': {'from': {'amount': '-1', 'currency': 'EUR'}}"),
                        "budgetRange.from.amount INVALID_VALUE")
                .bad(
                        opportunity("'budgetRange': {'to': {'amount': '1e2147483647', 'currency': 'EUR'}}"),
                        "budgetRange.to.amount INVALID_VALUE")
                .bad(
                        opportunity("'budgetRange': {'to': {'amount': '1.005', 'currency': 'EUR'}}"),
                        "budgetRange.to.amount INVALID_VALUE")
                .bad(
                        opportunity("'budgetRange': {'to': {'amount': '1', 'currency': 'EUX'}}"),
                        "budgetRange.to.currency UNKNOWN_CODE")
                .bad(opportunity("'budgetRange': {'to': {'amount': '1'}}"), "budgetRange MISSING_FIELD")
                .bad(
                        opportunity("'partnerCountries': {'mode': 'ALLOW', 'countries': ['RO', 'EU']}"),
                        "partnerCountries.countries.1 UNKNOWN_CODE")
                .bad(opportunity("'renewals': 3"), "renewals INVALID_VALUE")
                .verify();
    }

    @Test
    void events() {
        new Faults("event")
                .bad(event("'endsAt': '2026-05-01T08:59:59Z'"), "endsAt INVALID_VALUE")
                .bad(event("'timezone': 'Mars/Olympus'"), "timezone UNKNOWN_CODE")
                .bad(event("'capacity': 0"), "capacity INVALID_VALUE")
                .bad(event("'capacity': 99999999999"), "capacity INVALID_VALUE")
                .bad(event("'venue': {'latitude': 'north'}"), "venue.latitude WRONG_TYPE")
                .bad(event("'venue': []"), "venue WRONG_TYPE")
                .bad(Rows.without(event(""), "timezone"), "timezone MISSING_FIELD")
                .verify();
    }
}
