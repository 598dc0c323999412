package org.dualusegraph.platform.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;

/** The read model of a caller's limits. */
@Singleton
public class RateLimitModel implements ReadModel {

    @Override
    public void declare(Models models) {
        models.computed("rateLimit", "RateLimit", RateLimitModel::of);
    }

    private static JsonNode of(Budget budget) {
        Instant reset = Instant.now().plusSeconds(budget.standing().reset()).truncatedTo(ChronoUnit.SECONDS);
        return JsonNodeFactory.instance
                .objectNode()
                .put("limit", budget.capacity())
                .put("cost", budget.cost())
                .put("remaining", budget.standing().remaining())
                .put("resetAt", reset.toString());
    }
}
