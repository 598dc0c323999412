package org.dualusegraph;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service; in development, what it needs there first. */
@QuarkusMain
public class Main {

    /** Left out of the packaged application, so it must not be linked; see CONTRIBUTING. */
    private static final String DEVELOPMENT = "org.dualusegraph.dev.Development";

    public static void main(String... arguments) throws ReflectiveOperationException {
        try {
            Class.forName(DEVELOPMENT).getMethod("start").invoke(null);
        } catch (ClassNotFoundException packaged) {
            Configuration.require();
        }
        Quarkus.run(arguments);
    }
}
