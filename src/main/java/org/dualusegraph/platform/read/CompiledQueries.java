package org.dualusegraph.platform.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.JsonData;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.limits.LimitSettings;
import org.dualusegraph.platform.write.Mutations;
import org.jspecify.annotations.Nullable;

/** Answers queries, readings of subscriptions, and mutations once their changes are made, from SQL: plans the operation once, runs the plan on one connection, writes the JSON. */
@Singleton
public class CompiledQueries extends AsyncExecutionStrategy {

    /** The key of the id of the request in the context of the engine. */
    public static final String REQUEST_ID = "requestId";

    /** The key of the position of a change that the answer must hold. */
    public static final String READ_AFTER = "readAfter";

    private static final int CACHED_PLANS = 2_000;
    private static final JsonMapper MAPPER = new JsonMapper();

    /** The same document and the same choices of its directives give the same plan. */
    private record PlanKey(OperationDefinition operation, Map<String, Object> directiveVariables) {}

    private final Models models;
    private final Mutations mutations;
    private final Snapshots snapshots;
    private final Footprint.Places places;
    private final Cache<PlanKey, Plan> plans = Caffeine.newBuilder()
            .maximumSize(CACHED_PLANS)
            // Whoever asks also tidies up: to wake another thread for it costs more.
            .executor(Runnable::run)
            .build();

    public CompiledQueries(
            Models models,
            Mutations mutations,
            AgroalDataSource database,
            @DataSource("read") AgroalDataSource readPool,
            LimitSettings limits) {
        this.models = models;
        this.mutations = mutations;
        this.snapshots = new Snapshots(readPool, database, limits.deadline());
        this.places = Footprint.Places.forAnswersOf(limits.answer());
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        MergedSelectionSet selections = parameters.getFields();
        Budget budget = context.getGraphQLContext().get(Budget.class);
        Plan plan = plans.get(key(context), absent -> new Planner(models, context).plan(selections));
        Arguments arguments = new Arguments(context);
        Cost cost = Cost.of(plan, arguments);
        budget.charge(cost.nodes(), cost.statements());
        Watch watch = context.getGraphQLContext().get(Watch.class);
        if (watch != null) {
            watch.before(plan, arguments);
        }
        return introspection(context, parameters).thenApply(answers -> {
            for (GraphQLError error : answers.getErrors()) {
                if (error instanceof BadFaithIntrospectionError) {
                    throw new RequestException(
                            ErrorCode.DOCUMENT_LIMIT_EXCEEDED, "Introspection asks for the same fields too often.");
                }
            }
            if (answers.getData() == null) {
                return answers;
            }
            try (Footprint footprint = new Footprint(places, budget)) {
                return answer(plan, context, arguments, answers.getData(), footprint);
            }
        });
    }

    private ExecutionResult answer(
            Plan plan,
            ExecutionContext context,
            Arguments arguments,
            Map<String, Object> introspection,
            Footprint footprint) {
        Budget budget = context.getGraphQLContext().get(Budget.class);
        Watch watch = context.getGraphQLContext().get(Watch.class);
        Results results = new Results(plan.levels());
        if (context.getOperationDefinition().getOperation() == Operation.MUTATION) {
            change(plan, context, arguments, results, footprint);
        } else if (plan.levels() > 0) {
            snapshots.read(
                    // A signal of a change is faster than its replication.
                    watch != null
                            ? Snapshots.LATEST
                            : context.getGraphQLContext().get(READ_AFTER),
                    footprint,
                    connection -> reader(arguments, results, budget).read(plan, connection));
        }
        if (watch != null) {
            watch.after(plan, results);
        }
        JsonWriter writer = new JsonWriter(results, arguments, budget, bytes(introspection), footprint);
        return new ExecutionResultImpl(data(writer, plan, context), writer.errors(), position(context));
    }

    private static JsonData data(JsonWriter writer, Plan plan, ExecutionContext context) {
        try {
            return writer.write(plan);
        } catch (RequestException tooMuch) {
            if (context.getOperationDefinition().getOperation() == Operation.MUTATION) {
                throw new RequestException(tooMuch.code(), "Everything was done. " + tooMuch.getMessage());
            }
            throw tooMuch;
        }
    }

    private void change(
            Plan plan, ExecutionContext context, Arguments arguments, Results results, Footprint footprint) {
        Budget budget = context.getGraphQLContext().get(Budget.class);
        String requestId = String.valueOf(context.getGraphQLContext().<Object>get(REQUEST_ID));
        new PayloadChanges(mutations, arguments, budget, requestId)
                .make(
                        plan,
                        results,
                        (payload, row) -> snapshots.read(
                                Snapshots.LATEST,
                                footprint,
                                connection -> reader(arguments, results, budget).read(payload, row, connection)));
    }

    /** For who changed something, and reads from replicas: how far these must be to show it. */
    private @Nullable Map<Object, Object> position(ExecutionContext context) {
        boolean changed = context.getOperationDefinition().getOperation() == Operation.MUTATION;
        String position = changed ? snapshots.position() : null;
        return position == null ? null : Map.of(READ_AFTER, position);
    }

    private Reader reader(Arguments arguments, Results results, Budget budget) {
        return new Reader(new Scope(models, budget.caller().viewer(), 0), arguments, results, budget);
    }

    private static PlanKey key(ExecutionContext context) {
        Map<String, Object> booleans = new HashMap<>();
        context.getCoercedVariables().toMap().forEach((name, value) -> {
            if (value instanceof Boolean) {
                booleans.put(name, value);
            }
        });
        return new PlanKey(context.getOperationDefinition(), booleans);
    }

    /** The engine's own answers to the introspection fields of the operation, by their keys. */
    private CompletableFuture<ExecutionResult> introspection(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        Map<String, graphql.execution.MergedField> fields = new LinkedHashMap<>();
        parameters.getFields().getSubFields().forEach((key, field) -> {
            if (field.getName().equals("__schema") || field.getName().equals("__type")) {
                fields.put(key, field);
            }
        });
        if (fields.isEmpty()) {
            return CompletableFuture.completedFuture(new ExecutionResultImpl(Map.of(), List.of()));
        }
        MergedSelectionSet selections =
                MergedSelectionSet.newMergedSelectionSet().subFields(fields).build();
        return super.execute(context, parameters.transform(builder -> builder.fields(selections)));
    }

    private static Map<String, byte[]> bytes(Map<String, Object> data) {
        Map<String, byte[]> bytes = new HashMap<>();
        data.forEach((key, value) -> {
            try {
                bytes.put(key, MAPPER.writeValueAsBytes(value));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
        return bytes;
    }
}
