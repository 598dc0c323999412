package org.dualusegraph.platform.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL ready for any depth of a statement: {@code t.} becomes the alias of the table, {@code l.} the alias of the link
 * row, {@code :subject} and {@code :roles} bound values of the viewer.
 */
final class Template {

    private static final Pattern TOKEN = Pattern.compile("\\bt\\.|\\bl\\.|:subject\\b|:roles\\b");

    private final List<String> parts = new ArrayList<>();

    /** The whole piece as it stands at the top of a statement; null where it binds values. */
    private final @Nullable String atTop;

    Template(String sql) {
        atTop = sql.contains(":subject") || sql.contains(":roles") ? null : sql;
        var matcher = TOKEN.matcher(sql);
        int end = 0;
        while (matcher.find()) {
            parts.add(sql.substring(end, matcher.start()));
            parts.add(matcher.group());
            end = matcher.end();
        }
        parts.add(sql.substring(end));
    }

    void appendTo(Sql sql, Scope scope) {
        if (atTop != null && scope.depth() == 0) {
            sql.add(atTop);
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (i % 2 == 0) {
                sql.add(part);
                continue;
            }
            switch (part) {
                case "t." -> sql.add(scope.table()).add(".");
                case "l." -> sql.add(scope.link()).add(".");
                case ":subject" -> sql.bind(scope.viewer().subject()).add("::text");
                default -> sql.bind(scope.roles());
            }
        }
    }
}
