package org.dualusegraph.platform.audit;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Who acts: the person behind an OIDC subject, and what that person may do for whom, in the transaction of the change. */
@Singleton
public class Actors {

    private static final String ADD = "INSERT INTO person (id, version, subject, created_at, updated_at)"
            + " SELECT :id, 0, :subject, now(), now() WHERE NOT EXISTS (SELECT FROM person WHERE subject = :subject)"
            + " ON CONFLICT (subject) DO NOTHING";
    private static final String FIND = "SELECT id FROM person WHERE subject = :subject";
    private static final String ORGANISATIONS = "SELECT unnest(viewer_organisations_as(:subject, :role))";

    private final Session session;

    public Actors(Session session) {
        this.session = session;
    }

    /**
     * The key of the person, who is made at the first change; two requests at once make one person.
     *
     * @param subject of the OIDC token
     */
    public UUID person(String subject) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("subject", subject)
                .executeUpdate();
        UUID found = session.createNativeQuery(FIND, UUID.class)
                .setParameter("subject", subject)
                .getSingleResultOrNull();
        // Between the two statements, the person may have been forgotten.
        return found == null ? person(subject) : found;
    }

    /**
     * The organisations for which the person may act now.
     *
     * @param role the least role of the affiliation: VIEWER, EDITOR, REPRESENTATIVE or ADMIN
     */
    public Set<UUID> organisations(String subject, String role) {
        return new HashSet<>(session.createNativeQuery(ORGANISATIONS, UUID.class)
                .setParameter("subject", subject)
                .setParameter("role", role)
                .getResultList());
    }
}
