package stack;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.dualusegraph.dev.DemoData;

/** Runs a command beside the packaged service with the demo data in it, and ends with the command's exit code. */
final class DemoStack {

    public static void main(String... command) throws Exception {
        System.exit(run(Path.of("target/demo-stack.log"), Map.of(), command));
    }

    /** @param settings environment of the service and of the command */
    static int run(Path log, Map<String, String> settings, String... command) throws Exception {
        try (Stack stack = new Stack(log, "512MB", settings)) {
            for (Path file : DemoData.files()) {
                load(stack, file);
            }
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(stack.settings());
            builder.environment().put("SERVICE_JAVA", Service.JAVA);
            builder.environment().put("SERVICE_JAR", Service.JAR);
            builder.environment().put("SERVICE_URL", stack.uri("").toString());
            builder.environment().put("GRAPHQL_URL", stack.uri("/graphql").toString());
            builder.environment().put("TOKEN_URL", stack.issuer().tokenUrl());
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return process.waitFor();
        }
    }

    private static void load(Stack stack, Path file) throws Exception {
        HttpResponse<String> answer = stack.client.send(
                stack.request("/import")
                        .header("Authorization", "Bearer " + stack.issuer().token())
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofByteArray(DemoData.open(file).readAllBytes()))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"rejected\":0")) {
            throw new IOException(file + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
