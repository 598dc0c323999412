package bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/** PostGraphile on the tables of the product. */
final class Peer implements AutoCloseable {

    private final Process process;
    private final int port;

    Peer(int postgresPort, Path log) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder =
                new ProcessBuilder(List.of("node", "node_modules/.bin/postgraphile", "-C", "graphile.config.mjs"));
        builder.directory(Path.of("src/bench/peer").toFile());
        builder.environment().put("DATABASE", "postgres://postgres@127.0.0.1:" + postgresPort + "/postgres");
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("NODE_ENV", "production");
        builder.environment().put("GRAPHILE_ENV", "production");
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    String url() {
        return "http://127.0.0.1:" + port + "/graphql";
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
