package org.dualusegraph.platform.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.OperationDefinition;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.JsonData;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.limits.Budget;
import org.jboss.logging.Logger;

/** Answers queries from SQL: plans the operation once, runs the plan on one connection, writes the JSON. */
@Singleton
public class CompiledQueries extends AsyncExecutionStrategy {

    private static final Logger LOG = Logger.getLogger(CompiledQueries.class);
    private static final int CACHED_PLANS = 2_000;
    private static final String QUERY_CANCELED = "57014";
    private static final JsonMapper MAPPER = new JsonMapper();

    /** The same document and the same choices of its directives give the same plan. */
    private record PlanKey(OperationDefinition operation, Map<String, Object> directiveVariables) {}

    private final Models models;
    private final AgroalDataSource readPool;
    private final Cache<PlanKey, Plan> plans =
            Caffeine.newBuilder().maximumSize(CACHED_PLANS).build();

    public CompiledQueries(Models models, @DataSource("read") AgroalDataSource readPool) {
        this.models = models;
        this.readPool = readPool;
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
        return introspection(context, parameters).thenApply(answers -> {
            if (answers.getErrors().stream().anyMatch(BadFaithIntrospectionError.class::isInstance)) {
                throw new RequestException(
                        ErrorCode.DOCUMENT_LIMIT_EXCEEDED, "Introspection asks for the same fields too often.");
            }
            return answers.getData() == null ? answers : answer(plan, arguments, budget, answers.getData());
        });
    }

    private ExecutionResult answer(Plan plan, Arguments arguments, Budget budget, Map<String, Object> introspection) {
        Results results = new Results(plan.levels());
        read(plan, arguments, results, budget);
        JsonWriter writer = new JsonWriter(results, arguments, budget, bytes(introspection));
        JsonData data = writer.write(plan);
        return new ExecutionResultImpl(data, writer.errors());
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

    private void read(Plan plan, Arguments arguments, Results results, Budget budget) {
        if (plan.levels() == 0) {
            return;
        }
        try (Connection connection = connect()) {
            Scope scope = new Scope(models, budget.caller().viewer(), 0);
            Reader reader = new Reader(connection, scope, arguments, results, budget);
            if (plan.statements() == 1) {
                reader.read(plan);
                return;
            }
            connection.setAutoCommit(false);
            try {
                reader.read(plan);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            if (e instanceof SQLTimeoutException || QUERY_CANCELED.equals(e.getSQLState())) {
                throw new RequestException(ErrorCode.TIMEOUT, "The answer took too long to find; ask for less.");
            }
            throw new IllegalStateException("Reading failed", e);
        }
    }

    private Connection connect() {
        try {
            return readPool.getConnection();
        } catch (SQLException e) {
            LOG.warn("No connection to read with", e);
            throw new RequestException(ErrorCode.UNAVAILABLE, "The database cannot be asked; try again later.");
        }
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
