package org.dualusegraph.platform.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;

/** The read model of what needs no database: the limits of the caller, and the codes of errors. */
@Singleton
public class RequestModel implements ReadModel {

    private static final JsonNode CODES = codes();

    @Override
    public void declare(Models models) {
        models.computed("rateLimit", "RateLimit", RequestModel::rateLimit);
        models.computed("errorCodes", "ErrorCode", budget -> CODES);
    }

    private static JsonNode codes() {
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        for (ErrorCode code : ErrorCode.values()) {
            codes.add(code.name());
        }
        return codes;
    }

    private static JsonNode rateLimit(Budget budget) {
        Instant reset = Instant.now().plusSeconds(budget.standing().reset()).truncatedTo(ChronoUnit.SECONDS);
        return JsonNodeFactory.instance
                .objectNode()
                .put("limit", budget.capacity())
                .put("cost", budget.cost())
                .put("remaining", budget.standing().remaining())
                .put("resetAt", reset.toString());
    }
}
