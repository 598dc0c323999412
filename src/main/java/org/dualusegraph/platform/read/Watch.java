package org.dualusegraph.platform.read;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.read.Plan.FieldPlan;
import org.dualusegraph.platform.read.Results.LevelResult;
import org.dualusegraph.platform.read.Results.Row;

/** What a subscription learns from each of its reads: which object it watches, and whether anything can follow. */
public final class Watch {

    private final Consumer<GlobalId> watched;
    private boolean ended = true;

    /** @param watched told the object before every read of it, so that no later change is missed */
    public Watch(Consumer<GlobalId> watched) {
        this.watched = watched;
    }

    /** Whether the last answer was final: the object will not change any more, is absent, or was refused. */
    public boolean ended() {
        return ended;
    }

    void before(Plan plan, Arguments arguments) {
        for (FieldPlan field : plan.query().fields()) {
            if (field.value() instanceof Plan.One one && one.level().ended >= 0) {
                tell(one.level(), arguments);
            }
        }
    }

    private void tell(Level level, Arguments arguments) {
        try {
            Map<String, Object> values = arguments.of(level.call);
            String tag = Objects.requireNonNull(level.type.tag());
            watched.accept(new GlobalId(tag, GlobalId.key(String.valueOf(values.get("id")), tag)));
        } catch (RequestException refusedWhenRead) {
            // The answer says why.
        }
    }

    void after(Plan plan, Results results) {
        ended = true;
        for (FieldPlan field : plan.query().fields()) {
            if (field.value() instanceof Plan.One one && one.level().ended >= 0) {
                LevelResult result = results.of(one.level());
                Row row = result.rows.get(Results.ROOT);
                ended &= result.refusal != null || row == null || Boolean.TRUE.equals(row.columns()[one.level().ended]);
            }
        }
    }
}
