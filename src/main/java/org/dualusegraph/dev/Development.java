package org.dualusegraph.dev;

import java.io.IOException;

/** What is there before the service starts in development. */
public final class Development {

    private Development() {}

    public static void start() throws IOException {
        DevDatabase.start();
        DevPorts.choose();
    }
}
