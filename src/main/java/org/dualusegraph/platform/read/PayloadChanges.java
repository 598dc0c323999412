package org.dualusegraph.platform.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.sql.SQLTimeoutException;
import java.util.Map;
import java.util.Objects;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.Outages;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.read.Plan.Call;
import org.dualusegraph.platform.read.Plan.FieldPlan;
import org.dualusegraph.platform.read.Results.LevelResult;
import org.dualusegraph.platform.read.Results.Row;
import org.dualusegraph.platform.security.Viewer;
import org.dualusegraph.platform.security.ViewerRole;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.Mutations;
import org.dualusegraph.platform.write.Outcome;
import org.dualusegraph.platform.write.UserError;
import org.jboss.logging.Logger;

/** The changes of one operation, made one after the other; what each of them left is read back like in a query. */
final class PayloadChanges {

    /** Reads what hangs on the row of a payload. */
    @FunctionalInterface
    interface ReadBack {
        void read(Level payload, Row row);
    }

    private static final Logger LOG = Logger.getLogger(PayloadChanges.class);

    private final Mutations mutations;
    private final Arguments arguments;
    private final Budget budget;
    private final String requestId;

    PayloadChanges(Mutations mutations, Arguments arguments, Budget budget, String requestId) {
        this.mutations = mutations;
        this.arguments = arguments;
        this.budget = budget;
        this.requestId = requestId;
    }

    /** A change that is refused or fails spoils no other: its error stands at its path. */
    void make(Plan plan, Results results, ReadBack readBack) {
        for (FieldPlan field : plan.query().fields()) {
            if (field.value() instanceof Plan.One payload) {
                LevelResult result = results.of(payload.level());
                try {
                    Row row = row(mutations.run(change(payload.level().call)));
                    result.rows.put(Results.ROOT, row);
                    if (!payload.level().children.isEmpty()) {
                        readBack.read(payload.level(), row);
                    }
                } catch (RequestException refused) {
                    result.refusal = refused;
                } catch (RuntimeException failure) {
                    result.refusal = refusal(failure, payload.level().type.name());
                }
            }
        }
    }

    /** When the connection broke at the end, nobody can say here whether the change was made. */
    private RequestException refusal(RuntimeException failure, String type) {
        RequestException outage = Outages.refusal(
                failure, "The database cannot be reached. Read what became of this, or send it again with its key.");
        if (outage != null) {
            return outage;
        }
        LOG.errorf(failure, "Request %s failed in %s", requestId, type);
        return new RequestException(ErrorCode.INTERNAL, "Something went wrong on our side. Quote the requestId.");
    }

    private Change change(Call call) {
        Viewer viewer = budget.caller().viewer();
        if (viewer.subject() == null) {
            throw new RequestException(ErrorCode.UNAUTHENTICATED, "Sign in to change anything.");
        }
        if (viewer.has(ViewerRole.CLIENT)) {
            throw new RequestException(ErrorCode.FORBIDDEN, "Changes are made by persons, not by clients.");
        }
        GraphQLInputObjectType type = (GraphQLInputObjectType)
                GraphQLTypeUtil.unwrapAll(call.definition().getArgument("input").getType());
        return new Change(
                call.definition().getName(),
                viewer,
                viewer.subject(),
                Input.of(type, values(call)),
                requestId,
                secondsLeft());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> values(Call call) {
        return (Map<String, Object>) Objects.requireNonNull(arguments.of(call).get("input"));
    }

    private int secondsLeft() {
        try {
            return budget.secondsLeft();
        } catch (SQLTimeoutException e) {
            throw new RequestException(ErrorCode.TIMEOUT, "The operation took too long; this was not changed.");
        }
    }

    private static Row row(Outcome outcome) {
        ArrayNode errors = JsonNodeFactory.instance.arrayNode();
        outcome.errors().stream().map(UserError::json).forEach(errors::add);
        return new Row(new Object[] {errors, outcome.key()}, Row.NONE.cursor());
    }
}
