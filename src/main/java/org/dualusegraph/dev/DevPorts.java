package org.dualusegraph.dev;

import java.io.IOException;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.ConfigProvider;

/** Lets development start where something else has the port of the metrics: other tools like it too. */
final class DevPorts {

    private static final String PORT = "quarkus.management.port";
    private static final int DEFAULT = 9000;

    private DevPorts() {}

    /** Chooses once; when the code is loaded again the port is taken by the service itself. */
    static void choose() {
        if (System.getProperty(PORT) == null) {
            int wanted = ConfigProvider.getConfig()
                    .getOptionalValue(PORT, Integer.class)
                    .orElse(DEFAULT);
            System.setProperty(PORT, String.valueOf(free(wanted) ? wanted : 0));
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
