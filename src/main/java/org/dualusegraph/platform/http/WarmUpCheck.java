package org.dualusegraph.platform.http;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The service is not ready until its warm-up is over. */
@Readiness
@Singleton
public class WarmUpCheck implements HealthCheck {

    private final WarmUp warmUp;

    public WarmUpCheck(WarmUp warmUp) {
        this.warmUp = warmUp;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warm-up").status(warmUp.over()).build();
    }
}
