package org.dualusegraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is made of: lines, their ends and their lengths; and rows that meet again in one file. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@ExtendWith(Traces.class)
class ImportFilesTest {

    @Test
    void an_empty_file_is_an_import_of_nothing() {
        Imported empty = Imported.file(new byte[0], false);
        assertThat(empty.counts()).isEqualTo("0 0 0 0");
        assertThat(empty.state()).isEqualTo("DONE");
        assertThat(Imported.file("\n\r\n \t\n".getBytes(StandardCharsets.UTF_8), false)
                        .counts())
                .isEqualTo("0 0 0 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n", "\r\n \t\r\n\r\n"})
    void blank_lines_and_either_line_end_are_passed_over(String end) {
        String rows = end + Rows.organisation("imp:line-1") + end + "{}" + end + Rows.organisation("imp:line-2") + end;
        Imported imported = Imported.file(rows.getBytes(StandardCharsets.UTF_8), true);
        assertThat(imported.counts()).isEqualTo("2 0 0 1");
        long line = rows.substring(0, rows.indexOf("{}"))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        assertThat(imported.errors()).containsExactly(line + " __typename UNKNOWN_TYPE");
    }

    @Test
    void a_byte_order_mark_and_a_missing_end_of_line_do_no_harm() {
        String rows = "\uFEFF" + Rows.organisation("imp:bom-1") + "\n" + Rows.organisation("imp:bom-2");
        assertThat(Imported.file(rows.getBytes(StandardCharsets.UTF_8), false).counts())
                .isEqualTo("2 0 0 0");
    }

    @Test
    void a_line_that_is_not_utf_8_is_lost_alone() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(Imported.bytes(Rows.organisation("imp:utf-1"), ""));
        file.write(Rows.organisation("imp:utf-2", "'legalName': 'Brașov'").getBytes(StandardCharsets.ISO_8859_1));
        file.write('\n');
        file.write(Rows.organisation("imp:utf-3", "'legalName': 'Café'").getBytes(StandardCharsets.ISO_8859_1));
        file.write('\n');
        file.write(new byte[] {'{', (byte) 0xc0, (byte) 0x80, '}', '\n'});
        file.write(Imported.bytes(Rows.organisation("imp:utf-4", "'legalName': 'Iași'"), ""));
        Imported imported = Imported.file(file.toByteArray(), false);
        assertThat(imported.counts()).isEqualTo("3 0 0 2");
        assertThat(imported.errors()).containsExactly("3 null MALFORMED_UTF8", "4 null MALFORMED_UTF8");
    }

    @Test
    void a_line_of_ten_megabytes_is_lost_alone() {
        String row = Rows.organisation("imp:long");
        String padded = row + " ".repeat(1024 * 1024 - row.length());
        Imported imported = Imported.rows(
                Rows.organisation("imp:long-1"),
                "{\"x\": \"" + "x".repeat(10_000_000) + "\"}",
                padded,
                padded + " ",
                Rows.organisation("imp:long-2"));
        assertThat(imported.counts()).isEqualTo("3 0 0 2");
        assertThat(imported.errors()).containsExactly("2 null LINE_TOO_LONG", "4 null LINE_TOO_LONG");
    }

    @Test
    void a_row_with_thousands_of_faults_names_the_first_ones() {
        String fields = String.join(
                ", ", IntStream.range(0, 5_000).mapToObj(i -> "'f" + i + "': 1").toList());
        Imported imported = Imported.rows(Rows.organisation("imp:faults", fields));
        assertThat(imported.counts()).isEqualTo("0 0 0 1");
        assertThat(imported.errors()).hasSize(50).contains("1 f0 UNKNOWN_FIELD");
    }

    @Test
    void the_first_faults_are_told_in_the_order_of_the_file() {
        List<String> rows = new ArrayList<>(List.of(Rows.organisation("imp:order", "'type': 'X'")));
        rows.addAll(java.util.Collections.nCopies(1_200, "{"));
        rows.add(Rows.organisation("imp:order"));
        Imported imported = Imported.rows(rows);
        assertThat(imported.counts()).isEqualTo("1 0 0 1201");
        assertThat(imported.errors()).hasSize(100).startsWith("1 type UNKNOWN_CODE", "2 null MALFORMED_JSON");
    }

    @Test
    void a_second_row_of_the_same_object_is_refused_even_batches_later() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 1_001; i++) {
            rows.add(Rows.organisation("imp:many-" + i));
        }
        rows.add(2, Rows.organisation("imp:many-0", "'acronyms': ['X']"));
        rows.add(Rows.organisation("imp:many-1", "'acronyms': ['X']"));
        Imported imported = Imported.rows(rows);
        assertThat(imported.counts()).isEqualTo("1001 0 0 2");
        assertThat(imported.errors()).containsExactly("3 null DUPLICATE_IN_FILE", "1003 null DUPLICATE_IN_FILE");
        assertThat(Imported.rows(rows).counts()).isEqualTo("0 0 1001 2");
    }

    @Test
    void a_second_row_is_refused_for_every_type() {
        Imported.rows(Rows.organisation("imp:twice"));
        List<String> rows = List.of(
                Rows.scheme("imp-twice"),
                Rows.concept("domain", "imp-twice"),
                Rows.membership("imp:twice"),
                Rows.affiliation("imp:twice", "imp-twice"),
                Rows.technology("imp:twice"),
                Rows.opportunity("imp:twice"),
                Rows.event("imp:twice"));
        List<String> twice = new ArrayList<>();
        rows.forEach(row -> twice.addAll(List.of(row, row)));
        Imported first = Imported.rows(twice);
        assertThat(first.counts()).isEqualTo("7 0 0 7");
        assertThat(first.errors()).allMatch(error -> error.endsWith(" null DUPLICATE_IN_FILE"));
        assertThat(Imported.rows(twice).counts()).isEqualTo("0 0 7 7");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500})
    void a_row_after_a_rejected_row_of_the_same_object_counts(int between) {
        String key = "imp:second-" + between;
        List<String> rows = new ArrayList<>(List.of(Rows.technology(key, "'trl': {'current': 5, 'target': 4}")));
        IntStream.range(0, between).forEach(i -> rows.add(Rows.technology(key + "-" + i)));
        rows.add(Rows.technology(key));
        assertThat(Imported.rows(rows).counts()).isEqualTo(between + 1 + " 0 0 1");
        rows.set(rows.size() - 1, Rows.technology(key, "'title': {'en': 'Second'}"));
        assertThat(Imported.rows(rows).counts()).isEqualTo("0 1 " + between + " 1");
        assertThat(Imported.rows(rows).counts()).isEqualTo("0 0 " + (between + 1) + " 1");
    }

    @Test
    void a_membership_after_a_rejected_one_of_the_same_organisation_counts() {
        Imported.rows(Rows.organisation("imp:member"), Rows.membership("imp:member"));
        Imported imported = Imported.rows(
                Rows.membership("imp:member", "'since': 'x'"), Rows.membership("imp:member", "'category': 'OBSERVER'"));
        assertThat(imported.counts()).isEqualTo("0 1 0 1");
        assertThat(Imported.rows(Rows.membership("imp:member", "'category': 'OBSERVER'"))
                        .counts())
                .isEqualTo("0 0 1 0");
    }

    @Test
    void a_row_that_claims_two_objects_is_ambiguous() {
        Imported.rows(Rows.organisation("imp:two-1", identifier("OTHER", "imp-two-1")), Rows.organisation("imp:two-2"));
        Imported claim = Imported.rows(
                Rows.organisation("imp:two-2", identifier("OTHER", "imp-two-1")), Rows.organisation("imp:two-3"));
        assertThat(claim.counts()).isEqualTo("1 0 0 1");
        assertThat(claim.errors()).containsExactly("1 null AMBIGUOUS_REFERENCE");
    }

    @Test
    void an_identifier_of_an_organisation_with_another_ror_id_is_a_conflict() {
        String ror = "'identifiers': [{'scheme': 'ROR', 'value': 'ID'}, {'scheme': 'GRID', 'value': 'imp-shared'}]";
        Imported.rows(Rows.organisation("imp:ror-1", ror.replace("ID'}, ", "00impror1'}, ")));
        Imported taken = Imported.rows(
                Rows.organisation("imp:ror-2", ror.replace("ID'}, ", "00impror2'}, ")), Rows.organisation("imp:ror-3"));
        assertThat(taken.counts()).isEqualTo("1 0 0 1");
        assertThat(taken.errors()).containsExactly("1 identifiers CONFLICT");
    }

    private static String identifier(String scheme, String value) {
        return "'identifiers': [{'scheme': '" + scheme + "', 'value': '" + value + "'}]";
    }
}
