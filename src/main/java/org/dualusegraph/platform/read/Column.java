package org.dualusegraph.platform.read;

import org.dualusegraph.platform.security.Clearance;
import org.dualusegraph.platform.security.Rule;

/** An SQL expression to select, in the form that the viewer's clearance asks for. */
record Column(String key, Guard sql) {

    static Column of(String sql) {
        return new Column(sql, new Guard(clearance -> sql));
    }

    static Column restricted(String sql, Rule rule) {
        if (rule.equals(Rule.EVERYONE)) {
            return of(sql);
        }
        Rule expression = clearance -> restrict(sql, rule.sql(clearance));
        return new Column(sql + " / " + rule.sql(Clearance.SIGNED_IN), new Guard(expression));
    }

    private static String restrict(String sql, String condition) {
        return switch (condition) {
            case "TRUE" -> sql;
            default -> "CASE WHEN " + condition + " THEN " + sql + " END";
        };
    }
}
