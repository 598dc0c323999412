package org.dualusegraph.platform.read;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** Asks the read model what a viewer may see and do of one object, inside the transaction that is about to change it. */
@Singleton
public class Sight {

    private final Models models;

    public Sight(Models models) {
        this.models = models;
    }

    /**
     * The texts of an SQL expression on {@code t.}, {@code :subject} and {@code :roles}.
     *
     * @return null when there is no such object or the viewer may not see it
     */
    public @Nullable List<String> texts(Connection connection, Viewer viewer, String type, UUID key, String expression)
            throws SQLException {
        TypeModel model = models.declared(type);
        Scope scope = new Scope(models, viewer, 0);
        Sql sql = new Sql().add("SELECT ");
        new Template(expression).appendTo(sql, scope);
        sql.add(" FROM ").add(model.table()).add(" t WHERE t.id = ").bind(key).add(" AND ");
        model.appendVisible(sql, scope);
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? List.of((String[]) row.getArray(1).getArray()) : null;
        }
    }
}
