package org.dualusegraph.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records with missing, unknown or ill-typed values never stop the mapping or become rows that the import refuses. */
class PoorRecordsTest {

    private static final List<String> FILES = List.of(
            "ror_organisations/organisations_ro.jsonl",
            "ror_organisations/organisations_europe.jsonl",
            "defence_fairs/exhibitors_ro.jsonl",
            "defence_fairs/exhibitors_europe.jsonl",
            "defence_fairs/events.jsonl",
            "nasa_technology/software.jsonl",
            "nasa_technology/patents.jsonl",
            "nasa_technology/techport_projects.jsonl",
            "us_sbir/awards_phase2.jsonl",
            "us_sbir/topics_closed.jsonl",
            "eu_funding_calls/calls_open.jsonl");

    @TempDir
    Path folder;

    @Test
    void recordsWithoutValuesAreMappedOrPassedOver() throws IOException {
        assertThat(problems("{}", "not json", "[]", "")).isEmpty();
    }

    @Test
    void anIdAloneIsEnough() throws IOException {
        assertThat(problems("{\"id\":\"0abc12345\"}", "{\"id\":\"0abc12346\",\"title\":null,\"name\":\"\"}"))
                .isEmpty();
    }

    @Test
    void wrongValuesAreLeftOut() throws IOException {
        var wrong = """
            {"id":"0abc12347","name":["x"],"title":17,"country":"EL","types":["alien"],"status":"GM",
            "lat":"north","lon":999,
            "geonames":"12x","established":"old","website":"not an address","url":"1","labels":[{"v":null},"x"],
            "relations":[{"type":"friend","id":"0abc12345"},{"id":7}],
            "organisers":[{"name":"name"},{},"x",{"name":"Ministry of X"}],
            "startDate":"2020-13-45","edition":"2020","endDate":"2019","datePrecision":"century",
            "trlCurrent":12,"trlEnd":0,
            "trlMentioned":[0,3,"x",12],"budgetMinEur":9,"budgetMaxEur":1,"deadline":"soon","releaseDate":"2030-01-01",
            "closeDate":"2029-01-01","expires":"06/16/2024","leadOrganisation":{"name":"Acme","type":"Alien"},
            "firm":"...","agency":"Ministry of Tests","branches":["A","B"],"address":5,"categories":"one"}\
            """;
        assertThat(problems(wrong.replace("\n", ""))).isEmpty();
    }

    @Test
    void longTitlesAreCutAtAWord() throws IOException {
        assertThat(problems("{\"id\":\"0abc12348\",\"name\":\"%1$s\",\"title\":\"%1$s\",\"abstract\":\"%1$s\"}"
                        .formatted("word ".repeat(9000).strip())))
                .isEmpty();
        assertThat(Texts.cut("one two three", 9)).isEqualTo("one two…");
    }

    private List<String> problems(String... lines) throws IOException {
        for (var file : FILES) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), List.of(lines));
        }
        var check = new RowCheck();
        for (var source : RealData.sources(folder, Clock.systemUTC())) {
            var rows = new ByteArrayOutputStream();
            source.writeTo(rows);
            check.check(source.name(), rows.toByteArray());
        }
        // The same ids stand in both files of a pair.
        return check.problems().stream()
                .filter(problem -> !problem.contains("second "))
                .toList();
    }
}
