package org.dualusegraph.platform.read;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.dualusegraph.platform.security.Clearance;
import org.dualusegraph.platform.security.Rule;

/** A visibility rule, compiled for each clearance. */
final class Guard {

    private final Rule rule;
    private final Map<Clearance, Template> templates = new EnumMap<>(Clearance.class);

    Guard(Rule rule) {
        this.rule = rule;
        for (Clearance clearance : Clearance.values()) {
            templates.put(clearance, new Template(rule.sql(clearance)));
        }
    }

    Rule rule() {
        return rule;
    }

    void appendTo(Sql sql, Scope scope) {
        Objects.requireNonNull(templates.get(scope.viewer().clearance())).appendTo(sql, scope);
    }
}
