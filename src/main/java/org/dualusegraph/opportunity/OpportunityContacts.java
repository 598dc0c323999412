package org.dualusegraph.opportunity;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.dualusegraph.platform.audit.PersonalData;
import org.hibernate.Session;

/** Forgets whom to talk to about an opportunity, with the person. */
@Singleton
public class OpportunityContacts implements PersonalData {

    private static final String FORGET = "UPDATE transfer_opportunity SET contact = NULL"
            + " WHERE lower(contact ->> 'email') = (SELECT lower(email) FROM person WHERE id = :person)";

    private final Session session;

    public OpportunityContacts(Session session) {
        this.session = session;
    }

    @Override
    public void erase(UUID person) {
        session.createNativeMutationQuery(FORGET).setParameter("person", person).executeUpdate();
    }
}
