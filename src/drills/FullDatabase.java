package drills;

import drills.Client.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The file system under the tables of technologies fills up while all write; they can still be read, and space is all that is needed. */
final class FullDatabase implements Drills.Drill {

    @Override
    public String run(World world) throws Exception {
        Path full = World.WORK.resolve("full");
        Files.createDirectories(full);
        if (!mount("-t", "tmpfs", "-o", "size=16m,mode=0700", "tmpfs", full.toString())) {
            return "SKIPPED: no file system can be mounted here";
        }
        try {
            world.postgres.run("CREATE TABLESPACE drill_full LOCATION '" + full + "'");
            world.postgres.run("ALTER TABLE technology SET TABLESPACE drill_full");
            String line = fill(world, full);
            world.postgres.run("ALTER TABLE technology SET TABLESPACE pg_default");
            world.postgres.run("DROP TABLESPACE drill_full");
            return line;
        } finally {
            new ProcessBuilder("umount", full.toString()).start().waitFor();
        }
    }

    private static String fill(World world, Path full) throws Exception {
        Writers writers = new Writers(world);
        int read;
        try (writers) {
            writers.awaitMore(50, 30);
            try (var ballast = Files.newOutputStream(full.resolve("ballast"))) {
                ballast.write(new byte[1 << 30]);
            } catch (java.io.IOException noSpaceLeft) {
                // now it is full
            }
            writers.during(5);
            read = 0;
            for (int i = 0; i < 10; i++) {
                Answer answer = world.client("editor-0").ask("{ technologies(first: 1) { nodes { id } } }", Map.of());
                read += answer.ok() ? 1 : 0;
            }
            Files.delete(full.resolve("ballast"));
            writers.awaitMore(50, 30);
        }
        String line = writers.settle()
                + String.format(
                        Locale.ROOT,
                        ", reads meanwhile %d of 10, slowest answer %.1f s %s",
                        read,
                        writers.slowest(),
                        writers.codes());
        Claim.that(Set.of("OK", "UNAVAILABLE").equals(writers.codes().keySet()) && read == 10, line);
        return line;
    }

    private static boolean mount(String... arguments) throws Exception {
        java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of("mount"));
        command.addAll(java.util.List.of(arguments));
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
