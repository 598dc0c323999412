package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    /** Seconds in which each session has planned a statement as often as it does before it keeps a plan, as those of a service have. */
    private static final int PLANNED = 3;

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
        double serverBefore = ticks(server, false);
        double postgresBefore = ticks(postgres, true);
        double[] read = ofWrk(output(start(command, Path.of("."))));
        settle();
        return new Measured(
                read[1],
                read[2],
                read[3],
                (ticks(server, false) - serverBefore) * TICK / read[0],
                (ticks(postgres, true) - postgresBefore) * TICK / read[0],
                residentMegabytes(server));
    }

    /** Runs a statement by pgbench with 8 clients, and measures so many seconds once their sessions have planned it. */
    static Measured pgbench(Path script, List<String> settings, String host, int port, int seconds, long postgres)
            throws IOException, InterruptedException {
        Path logs = Files.createTempDirectory("pgbench");
        List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-c", "8", "-j", "1", "-l"));
        command.addAll(List.of("-T", String.valueOf(PLANNED + seconds + 1)));
        command.addAll(List.of("-f", script.toAbsolutePath().toString()));
        settings.forEach(setting -> command.addAll(List.of("-D", setting)));
        command.addAll(List.of("-h", host, "-p", String.valueOf(port), "-U", "postgres", "postgres"));
        Process process = start(command, logs);
        Thread.sleep(Duration.ofSeconds(PLANNED));
        double before = ticks(postgres, true);
        double from = now();
        Thread.sleep(Duration.ofSeconds(seconds));
        double ticks = ticks(postgres, true) - before;
        double to = now();
        String output = output(process);
        settle();
        double[] latencies = latencies(logs, from, to, output);
        return new Measured(
                latencies.length / (double) seconds,
                latencies[latencies.length / 2],
                latencies[(int) (latencies.length * 0.99)],
                0,
                ticks * TICK / latencies.length,
                0);
    }

    /** What served the generator ends: its time is counted once, and not as that of the next. */
    private static void settle() throws InterruptedException {
        Thread.sleep(SETTLED);
    }

    private static double now() {
        return System.currentTimeMillis() / 1000.0;
    }

    private static Process start(List<String> command, Path directory) throws IOException {
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return output;
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

    /** In milliseconds, of what ended in the seconds of the epoch that were measured; sorted. */
    private static double[] latencies(Path logs, double from, double to, String output) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            double[] latencies = files.flatMap(Measured::lines)
                    .map(line -> line.split(" "))
                    .filter(line -> within(from, Double.parseDouble(line[4]) + Double.parseDouble(line[5]) / 1e6, to))
                    .mapToDouble(line -> Double.parseDouble(line[2]) / 1000)
                    .sorted()
                    .toArray();
            if (latencies.length == 0) {
                throw new IllegalStateException(output);
            }
            return latencies;
        }
    }

    private static boolean within(double from, double moment, double to) {
        return from < moment && moment <= to;
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
