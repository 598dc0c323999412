package org.dualusegraph.platform.limits;

import jakarta.inject.Singleton;
import org.dualusegraph.platform.security.Caller;

/** Opens a budget for every operation. */
@Singleton
public class Budgets {

    private final LimitSettings settings;
    private final RateLimits rates;

    public Budgets(LimitSettings settings, RateLimits rates) {
        this.settings = settings;
        this.rates = rates;
    }

    /** Takes the first point of an operation that is about to start; whether it was there, {@link Budget#admit} says. */
    public Budget open(Caller caller) {
        return new Budget(settings, rates, caller);
    }
}
