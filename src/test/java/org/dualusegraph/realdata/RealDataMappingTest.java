package org.dualusegraph.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Maps the whole data folder and checks that the import format takes every row, in the order of loading. */
class RealDataMappingTest {

    private static final Path FOLDER = Path.of(System.getProperty("realdata.dir", "../shared/data"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC);

    private static final RowCheck CHECK = new RowCheck();
    private static final Map<String, Integer> ROWS = new LinkedHashMap<>();

    @BeforeAll
    static void mapEverything() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no data folder " + FOLDER.toAbsolutePath() + " (set -Drealdata.dir)");
        for (var source : RealData.sources(FOLDER, CLOCK)) {
            var rows = new ByteArrayOutputStream();
            var written = source.writeTo(rows);
            ROWS.put(source.name(), CHECK.check(source.name(), rows.toByteArray()));
            assertThat(written)
                    .as(source.name())
                    .isEqualTo(ROWS.get(source.name()).longValue());
        }
        ROWS.forEach((source, rows) -> System.out.printf("%-26s %6d%n", source, rows));
        System.out.println(CHECK.types());
    }

    @Test
    void everyRowKeepsTheImportFormat() {
        assertThat(CHECK.problems()).isEmpty();
    }

    @Test
    void everyRecordBecomesARow() throws IOException {
        var files = Map.of(
                "ror ro", "ror_organisations/organisations_ro.jsonl",
                "ror europe", "ror_organisations/organisations_europe.jsonl",
                "exhibitors ro", "defence_fairs/exhibitors_ro.jsonl",
                "exhibitors europe", "defence_fairs/exhibitors_europe.jsonl",
                "nasa software", "nasa_technology/software.jsonl",
                "nasa patents", "nasa_technology/patents.jsonl",
                "sbir awards", "us_sbir/awards_phase2.jsonl",
                "sbir topics", "us_sbir/topics_closed.jsonl",
                "eu funding calls", "eu_funding_calls/calls_open.jsonl",
                "fairs", "defence_fairs/events.jsonl");
        for (var file : files.entrySet()) {
            try (var lines = Files.lines(FOLDER.resolve(file.getValue()))) {
                assertThat(ROWS).containsEntry(file.getKey(), (int) lines.count());
            }
        }
    }

    @Test
    void everyCodeOfAVocabularyBecomesAConceptOfItsScheme() throws IOException {
        for (var vocabulary : VocabularyFile.values()) {
            try (var lines = Files.lines(FOLDER.resolve("vocabularies/" + vocabulary.fileName()))) {
                // The header's line stands for the scheme's row.
                assertThat(ROWS).containsEntry("vocabulary " + vocabulary.code(), (int) lines.count());
            }
        }
    }

    @Test
    void ownersAndParticipationsAreThere() {
        assertThat(ROWS.get("sbir firms")).isLessThan(ROWS.get("sbir awards")).isPositive();
        assertThat(ROWS.get("fair organisers"))
                .isLessThan(ROWS.get("fair organiser roles"))
                .isPositive();
        assertThat(ROWS.get("agencies")).isPositive();
        assertThat(ROWS.get("fair exhibitor roles")).isPositive();
    }
}
