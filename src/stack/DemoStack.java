package stack;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.dualusegraph.dev.DemoData;

/** Runs a command beside the packaged service with the demo data in it, and ends with the command's exit code. */
final class DemoStack {

    public static void main(String... command) throws Exception {
        System.exit(run(command));
    }

    private static int run(String... command) throws Exception {
        try (Stack stack = new Stack(Path.of("target/demo-stack.log"))) {
            for (Path file : DemoData.files()) {
                load(stack, file);
            }
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("GRAPHQL_URL", stack.uri("/graphql").toString());
            builder.environment().put("TOKEN_URL", stack.issuer().tokenUrl());
            return builder.start().waitFor();
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
