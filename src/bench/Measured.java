package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one run of a load generator took: milliseconds, and microseconds of CPU for each request. */
record Measured(double perSecond, double p50, double p99, double serverCpu, double postgresCpu, int megabytes) {

    private static final double TICK = 10_000;
    private static final int SETTLED = 500;

    double cpu() {
        return serverCpu + postgresCpu;
    }

    /** Runs wrk for so many seconds. */
    static Measured wrk(String url, Path bodies, String token, int seconds, int clients, long server, long postgres)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + clients, "-d" + seconds + "s", "--timeout", "10s", "--latency", "-s"));
        command.addAll(List.of("src/bench/bodies.lua", url, "--", bodies.toString()));
        if (!token.isEmpty()) {
            command.add(token);
        }
        return run(command, Path.of("."), server, postgres, Measured::ofWrk);
    }

    /** Runs a statement by pgbench with 8 clients. */
    static Measured pgbench(Path script, List<String> settings, String host, int port, int seconds, long postgres)
            throws IOException, InterruptedException {
        Path logs = Files.createTempDirectory("pgbench");
        List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-c", "8", "-j", "1", "-l"));
        command.addAll(List.of(
                "-T", String.valueOf(seconds), "-f", script.toAbsolutePath().toString()));
        settings.forEach(setting -> command.addAll(List.of("-D", setting)));
        command.addAll(List.of("-h", host, "-p", String.valueOf(port), "-U", "postgres", "postgres"));
        return run(command, logs, 0, postgres, output -> ofPgbench(output, logs));
    }

    private interface Reading {
        double[] read(String output) throws IOException;
    }

    private static Measured run(List<String> command, Path directory, long server, long postgres, Reading reading)
            throws IOException, InterruptedException {
        double serverBefore = server == 0 ? 0 : ticks(server, false);
        double postgresBefore = ticks(postgres, true);
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        double[] read = reading.read(output);
        Thread.sleep(SETTLED); // what served the generator ends, and its time is counted once
        double serverTicks = server == 0 ? 0 : ticks(server, false) - serverBefore;
        double postgresTicks = ticks(postgres, true) - postgresBefore;
        return new Measured(
                read[1],
                read[2],
                read[3],
                serverTicks * TICK / read[0],
                postgresTicks * TICK / read[0],
                server == 0 ? 0 : residentMegabytes(server));
    }

    private static double[] ofWrk(String output) {
        if (output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IllegalStateException(output);
        }
        return new double[] {
            number(output, "(\\d+) requests in"),
            number(output, "Requests/sec:\\s+([\\d.]+)"),
            latency(output, "50"),
            latency(output, "99")
        };
    }

    private static double latency(String output, String percent) {
        Matcher found =
                Pattern.compile("\\n\\s+" + percent + "%\\s+([\\d.]+)(us|ms|s)").matcher(output);
        found.find();
        double factor = found.group(2).equals("us") ? 0.001 : found.group(2).equals("ms") ? 1 : 1000;
        return Double.parseDouble(found.group(1)) * factor;
    }

    private static double[] ofPgbench(String output, Path logs) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            double[] all = files.flatMap(Measured::lines)
                    .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]) / 1000)
                    .sorted()
                    .toArray();
            return new double[] {
                all.length, number(output, "tps = ([\\d.]+)"), all[all.length / 2], all[(int) (all.length * 0.99)]
            };
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double number(String output, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(output);
        if (!found.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(found.group(1));
    }

    /** CPU of a process so far and, for PostgreSQL, of its children alive and gone. */
    private static double ticks(long pid, boolean children) throws IOException {
        String[] own = stat(pid);
        double ticks = Double.parseDouble(own[11]) + Double.parseDouble(own[12]);
        if (!children) {
            return ticks;
        }
        ticks += Double.parseDouble(own[13]) + Double.parseDouble(own[14]);
        for (ProcessHandle child :
                ProcessHandle.of(pid).orElseThrow().children().toList()) {
            String[] stat = stat(child.pid());
            ticks += stat.length == 0 ? 0 : Double.parseDouble(stat[11]) + Double.parseDouble(stat[12]);
        }
        return ticks;
    }

    private static String[] stat(long pid) throws IOException {
        Path file = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(file)) {
            return new String[0];
        }
        String line = Files.readString(file);
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    static int residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** The run in the middle, by CPU. */
    static Measured median(List<Measured> runs) {
        Measured[] sorted = runs.toArray(Measured[]::new);
        Arrays.sort(sorted, (a, b) -> Double.compare(a.cpu(), b.cpu()));
        return sorted[sorted.length / 2];
    }
}
