package org.dualusegraph.platform.live;

import java.sql.PreparedStatement;
import org.dualusegraph.platform.graphql.GlobalId;
import org.hibernate.Session;

/** Announces to all replicas, at commit, that an object has changed: which object, and nothing else about it. */
public final class Changes {

    /** The PostgreSQL channel. */
    static final String CHANNEL = "dual_use_graph_changes";

    private Changes() {}

    /** To be called inside the transaction that changes the object. */
    public static void announce(Session session, GlobalId object) {
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
                statement.setString(1, CHANNEL);
                statement.setString(2, object.encode());
                statement.execute();
            }
        });
    }
}
