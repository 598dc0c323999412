package org.dualusegraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms keep their order, and the files their size. */
class ArchitectureTest {

    /** From the first room to the last; a room imports only earlier ones. */
    private static final List<String> ROOMS = List.of(
            "platform.security",
            "platform.graphql",
            "platform.limits",
            "platform.telemetry",
            "platform.write",
            "platform.read",
            "platform.execution",
            "platform.http",
            "platform.live",
            "platform.persistence",
            "platform.audit",
            "platform.workflow",
            "platform.documents",
            "vocabulary",
            "organisation",
            "membership",
            "technology",
            "opportunity",
            "interest",
            "event",
            "search",
            "exchange",
            "dev");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dualusegraph");

    @Test
    void rooms_import_only_earlier_rooms() {
        LayeredArchitecture rooms = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : ROOMS) {
            rooms = rooms.layer(room).definedBy("org.dualusegraph." + room + "..");
        }
        for (int i = 0; i < ROOMS.size(); i++) {
            List<String> later = ROOMS.subList(i + 1, ROOMS.size());
            rooms = later.isEmpty()
                    ? rooms.whereLayer(ROOMS.get(i)).mayNotBeAccessedByAnyLayer()
                    : rooms.whereLayer(ROOMS.get(i)).mayOnlyBeAccessedByLayers(later.toArray(String[]::new));
        }
        rooms.check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.dualusegraph.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void transactions_begin_in_services_only() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Service")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(QuarkusTransaction.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")
                .check(CLASSES);
    }

    @Test
    void files_keep_their_size() throws IOException {
        List<Integer> lines = new ArrayList<>();
        for (Path file : sources("src/main/java")) {
            int count = Files.readAllLines(file).size();
            assertThat(count).as("lines of " + file).isLessThanOrEqualTo(300);
            lines.add(count);
        }
        for (Path file : sources("src/test/java")) {
            assertThat(Files.readAllLines(file).size()).as("lines of " + file).isLessThanOrEqualTo(400);
        }
        assertThat(lines.stream().filter(count -> count < 200).count())
                .isGreaterThanOrEqualTo(lines.size() * 95L / 100);
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
