package org.dualusegraph.membership;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes a person of every subject that changes something for the first time, in the transaction of that change. */
@Singleton
public class People {

    private static final String ADD = "INSERT INTO person (id, version, subject, created_at, updated_at)"
            + " SELECT :id, 0, :subject, now(), now() WHERE NOT EXISTS (SELECT FROM person WHERE subject = :subject)"
            + " ON CONFLICT (subject) DO NOTHING";

    private final Session session;

    public People(Session session) {
        this.session = session;
    }

    /** @param subject of the OIDC token; two requests at once make one person */
    public void add(String subject) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        session.createNativeMutationQuery(ADD)
                .setParameter("id", id)
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
