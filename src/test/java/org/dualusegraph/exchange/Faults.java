package org.dualusegraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** A file in which every bad row stands between two good ones, and what the import has to say about it. */
final class Faults {

    private final List<String> rows = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final String type;

    /** @param type in lower case, the type of the good rows */
    Faults(String type) {
        this.type = type;
        good();
    }

    private void good() {
        String key = "imp:good-" + type + "-" + rows.size();
        rows.add(
                switch (type) {
                    case "technology" -> Rows.technology(key);
                    case "opportunity" -> Rows.opportunity(key);
                    case "event" -> Rows.event(key);
                    default -> Rows.organisation(key);
                });
    }

    /** @param faults each as field and code */
    Faults bad(String row, String... faults) {
        rows.add(row);
        for (String fault : faults) {
            expected.add(rows.size() + " " + fault);
        }
        good();
        return this;
    }

    void verify() {
        int bad = rows.size() / 2;
        Imported checked = Imported.dryRun(rows.toArray(String[]::new));
        Imported imported = Imported.rows(rows);
        assertThat(imported.errors()).isEqualTo(expected);
        assertThat(imported.counts()).isEqualTo(rows.size() - bad + " 0 0 " + bad);
        assertThat(imported.state()).isEqualTo("DONE_WITH_ERRORS");
        assertThat(checked.counts()).isEqualTo(imported.counts());
        assertThat(checked.errors()).isEqualTo(expected);
        assertThat(Imported.rows(rows).counts()).isEqualTo("0 0 " + (rows.size() - bad) + " " + bad);
    }
}
