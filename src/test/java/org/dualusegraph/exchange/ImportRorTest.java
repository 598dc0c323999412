package org.dualusegraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records of the Research Organization Registry, schema 2, as they are published. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@ExtendWith(Traces.class)
class ImportRorTest {

    private static final String PARENT = record("00impparent", "Institutul de Încercare Național", """
            {'label': 'Institutul de Încercare Catedra Optică', 'type': 'child', 'id': 'https://ror.org/00impchild0'},
            {'label': 'Nowhere', 'type': 'related', 'id': 'https://ror.org/00impnowher'}""");
    private static final String CHILD = record("00impchild0", "Institutul de Încercare Catedra Optică", """
            {'label': 'Institutul de Încercare Național', 'type': 'parent', 'id': 'https://ror.org/00impparent'}""");

    /** All fields of the schema, with nulls where the registry has them. */
    static String record(String id, String name, String relationships) {
        return """
            {'admin': {'created': {'date': '2018-11-14', 'schema_version': '1.0'},
             'last_modified': {'date': '2026-02-11', 'schema_version': '2.1'}},
             'domains': ['incercare.example'], 'established': null,
             'external_ids': [
              {'all': ['grid.ID.1'], 'preferred': 'grid.ID.1', 'type': 'grid'},
              {'all': ['0000 0001 ID', '0000 0002 ID'], 'preferred': null, 'type': 'isni'},
              {'all': ['501100001', '501100002'], 'preferred': '501100001', 'type': 'fundref'},
              {'all': ['QID'], 'preferred': null, 'type': 'wikidata'}],
             'id': 'https://ror.org/ID',
             'links': [{'type': 'wikipedia', 'value': 'https://ro.wikipedia.example/I'},
              {'type': 'website', 'value': 'https://www.incercare.example/'}],
             'locations': [{'geonames_id': 683844, 'geonames_details': {'continent_code': 'EU', 'continent_name': 'Europe',
              'country_code': 'RO', 'country_name': 'Romania', 'country_subdivision_code': 'BV',
              'country_subdivision_name': 'Brașov County', 'lat': 45.64861, 'lng': 25.60613, 'name': 'Brașov'}}],
             'names': [{'lang': null, 'types': ['acronym'], 'value': 'II'},
              {'lang': 'ro', 'types': ['ror_display', 'label'], 'value': 'NAME'},
              {'lang': 'en', 'types': ['label'], 'value': 'Testing Institute ID'},
              {'lang': 'en', 'types': ['label'], 'value': 'Institute of Testing ID'},
              {'lang': null, 'types': ['alias'], 'value': 'Fosta Încercare ID'}],
             'relationships': [RELATIONSHIPS], 'status': 'active', 'types': ['education', 'funder']}""".replace("RELATIONSHIPS", relationships)
                .replace("NAME", name)
                .replace("ID", id)
                .replace("\n", " ");
    }

    @Test
    void a_record_becomes_an_organisation() {
        String id = "00impsingle";
        assertThat(Imported.rows(record(id, "Institutul Singur", "")).counts()).isEqualTo("1 0 0 0");
        JsonPath found = organisation(
                id,
                "legalName displayName { values { lang text } } aliases acronyms type rorTypes"
                        + " status foundedYear website countryOfEstablishment addresses { city subdivision country latitude"
                        + " longitude } identifiers { scheme value }");
        assertThat(found.getString("legalName")).isEqualTo("Institutul Singur");
        assertThat(found.getList("displayName.values.lang")).containsExactly("en", "ro");
        assertThat(found.getList("displayName.values.text"))
                .containsExactly("Testing Institute " + id, "Institutul Singur");
        assertThat(found.getList("aliases")).containsExactly("Institute of Testing " + id, "Fosta Încercare " + id);
        assertThat(found.getList("acronyms")).containsExactly("II");
        assertThat(found.getString("type")).isEqualTo("UNIVERSITY");
        assertThat(found.getList("rorTypes")).containsExactly("EDUCATION", "FUNDER");
        assertThat(found.getString("status")).isEqualTo("ACTIVE");
        assertThat(found.getString("foundedYear")).isNull();
        assertThat(found.getString("website")).isEqualTo("https://www.incercare.example/");
        assertThat(found.getString("countryOfEstablishment")).isEqualTo("RO");
        assertThat(found.getString("addresses[0].city")).isEqualTo("Brașov");
        assertThat(found.getString("addresses[0].subdivision")).isEqualTo("Brașov County");
        assertThat(found.getDouble("addresses[0].latitude")).isEqualTo(45.64861);
        assertThat(found.getList("identifiers.value"))
                .containsExactlyInAnyOrder(id, "grid." + id + ".1", "00000001" + id, "Q" + id);
    }

    @Test
    void a_record_again_changes_nothing_and_a_newer_one_updates() throws SQLException {
        String record = record("00impupdate", "Institutul Nou", "");
        Imported.rows(record);
        String before = Traces.fingerprint();
        assertThat(Imported.rows(record).counts()).isEqualTo("0 0 1 0");
        assertThat(Traces.fingerprint()).isEqualTo(before);
        String withdrawn =
                record.replace("'active'", "'withdrawn'").replace("'established': null", "'established': 1948");
        assertThat(Imported.rows(withdrawn).counts()).isEqualTo("0 1 0 0");
        JsonPath found = organisation("00impupdate", "status foundedYear");
        assertThat(found.getString("status")).isEqualTo("WITHDRAWN");
        assertThat(found.getInt("foundedYear")).isEqualTo(1948);
    }

    @Test
    void relationships_hold_whichever_comes_first_even_across_files() throws SQLException {
        assertThat(Imported.rows(CHILD).counts()).isEqualTo("1 0 0 0");
        assertThat(relations("00impchild0")).isEmpty();
        assertThat(Imported.rows(PARENT).counts()).isEqualTo("1 0 0 0");
        assertThat(relations("00impchild0")).isEqualTo("PARENT 00impparent");
        assertThat(relations("00impparent")).isEqualTo("CHILD 00impchild0");
        String before = Traces.fingerprint();
        assertThat(Imported.rows(PARENT, CHILD).counts()).isEqualTo("0 0 2 0");
        assertThat(Imported.rows(CHILD, PARENT).counts()).isEqualTo("0 0 2 0");
        assertThat(Traces.fingerprint()).isEqualTo(before);
    }

    @Test
    void relationships_inside_one_file_need_no_order() {
        Imported.rows(renamed(PARENT), renamed(CHILD));
        assertThat(relations("00impparenx")).isEqualTo("CHILD 00impchilx0");
        assertThat(relations("00impchilx0")).isEqualTo("PARENT 00impparenx");
    }

    @Test
    void a_new_relationship_is_a_change_of_the_organisation() {
        String parent = record("00impaparen", "A", "");
        String child = record("00impachild", "B", "");
        Imported.rows(parent, child);
        JsonPath before = organisation("00impachild", "version updatedAt");
        String related =
                record("00impachild", "B", "{'label': 'A', 'type': 'parent', 'id': 'https://ror.org/00impaparen'}");
        assertThat(Imported.rows(related).counts()).isEqualTo("0 1 0 0");
        JsonPath after = organisation("00impachild", "version updatedAt");
        assertThat(after.getInt("version")).isEqualTo(before.getInt("version") + 1);
        assertThat(after.getString("updatedAt")).isGreaterThan(before.getString("updatedAt"));
        assertThat(Imported.rows(child).counts()).isEqualTo("0 1 0 0");
        assertThat(relations("00impachild")).isEmpty();
    }

    private static String renamed(String record) {
        return record.replace("00impparent", "00impparenx").replace("00impchild0", "00impchilx0");
    }

    private static String relations(String ror) {
        JsonPath found = organisation(ror, "relations { edges { relation node { identifiers { scheme value } } } }");
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < found.getList("relations.edges").size(); i++) {
            String edge = "relations.edges[" + i + "].";
            relations
                    .append(found.getString(edge + "relation"))
                    .append(' ')
                    .append(found.getString(edge + "node.identifiers.find { it.scheme == 'ROR' }.value"));
        }
        return relations.toString();
    }

    private static JsonPath organisation(String ror, String fields) {
        JsonPath data = Api.as("maria")
                .data("{ organisation(by: {identifier: {scheme: ROR, value: \"" + ror + "\"}}) { " + fields + " } }");
        return data.setRootPath("data.organisation");
    }
}
