package org.dualusegraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.RestAssuredStateManager;
import java.io.IOException;
import java.nio.file.Path;
import org.dualusegraph.dev.DemoData;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives a packaged service, which has none of its own, the demo data that the tests know. */
public final class PackagedDemo implements BeforeAllCallback {

    private static boolean loaded;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        // The framework does so before each test, too late for data that is written before all of them.
        RestAssuredStateManager.setURL(false);
        if (loaded) {
            return;
        }
        for (Path file : DemoData.files()) {
            var answer = Api.as("maria").load(DemoData.open(file).readAllBytes(), false);
            assertThat(answer.jsonPath().getInt("rejected"))
                    .as(answer.asString())
                    .isZero();
        }
        loaded = true;
    }
}
