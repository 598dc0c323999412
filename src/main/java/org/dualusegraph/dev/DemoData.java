package org.dualusegraph.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dualusegraph.exchange.ImportService;
import org.jboss.logging.Logger;

/** The fictional cluster that development and tests run on, written through the import; its dates move with the day. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
public class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class);
    private static final Path FOLDER = Path.of("src/demo");

    /** {@code ${-30}} is the day thirty days ago. */
    private static final Pattern DAY = Pattern.compile("\\$\\{([+-]\\d+)\\}");

    private final ImportService imports;

    public DemoData(ImportService imports) {
        this.imports = imports;
    }

    @ActivateRequestContext
    void load(@Observes StartupEvent event) throws IOException {
        for (Path file : files()) {
            var result = imports.run(open(file), "demo", null, false);
            LOG.debugf("%s: %s", file, result);
        }
    }

    /** The files in the order in which they refer to each other. */
    public static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList();
        }
    }

    /** One file, its days counted from today. */
    public static InputStream open(Path file) throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String rows = DAY.matcher(Files.readString(file))
                .replaceAll(
                        day -> today.plusDays(Integer.parseInt(day.group(1))).toString());
        return new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
    }
}
