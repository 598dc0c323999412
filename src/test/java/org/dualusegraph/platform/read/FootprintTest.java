package org.dualusegraph.platform.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.limits.Budgets;
import org.dualusegraph.platform.limits.DefaultLimits;
import org.dualusegraph.platform.read.Footprint.Places;
import org.dualusegraph.platform.security.Caller;
import org.dualusegraph.platform.security.Viewer;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** With one place for large operations. The limit is five million bytes, and a second. */
@QuarkusTest
@TestProfile(DefaultLimits.class)
@WithTestResource(PostgresResource.class)
class FootprintTest {

    private static final int LITTLE = 300_000;
    private static final int MUCH = 350_000;

    @Inject
    Budgets budgets;

    private final Places places = new Places(1);

    private Footprint footprint() {
        Budget budget = budgets.open(new Caller(Viewer.ANONYMOUS, "192.0.2.1", null));
        return new Footprint(places, budget);
    }

    private String hold(int bytes) {
        try (Footprint own = footprint()) {
            own.hold(bytes);
            return "held";
        }
    }

    @Test
    void little_needs_no_place_and_much_waits_for_one() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> {
            try (Footprint own = footprint()) {
                own.hold(MUCH);
                own.hold(MUCH + 1);
                taken.countDown();
                await(enough);
                return "done";
            }
        });
        taken.await();
        assertThat(hold(LITTLE)).isEqualTo("held");
        assertThatThrownBy(() -> hold(MUCH))
                .isInstanceOfSatisfying(
                        RequestException.class, late -> assertThat(late.code()).isEqualTo(ErrorCode.TIMEOUT));
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> hold(MUCH));
        enough.countDown();
        assertThat(second.join()).isEqualTo("held");
        assertThat(first.join()).isEqualTo("done");
    }

    @Test
    void a_place_is_given_back_whatever_happens() {
        assertThatThrownBy(() -> {
                    try (Footprint own = footprint()) {
                        own.hold(MUCH);
                        own.hold(5_000_001);
                    }
                })
                .hasMessageContaining("5000000 bytes");
        assertThat(hold(MUCH)).isEqualTo("held");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
