package org.dualusegraph.interest;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.dualusegraph.platform.audit.PersonalData;
import org.hibernate.Session;

/** Forgets whom to talk to about an expression of interest, with the person who wrote it or is named in it. */
@Singleton
public class InterestContacts implements PersonalData {

    private static final String FORGET =
            "UPDATE expression_of_interest SET contact = NULL WHERE from_person_id = :person"
                    + " OR lower(contact ->> 'email') = (SELECT lower(email) FROM person WHERE id = :person)";

    private final Session session;

    public InterestContacts(Session session) {
        this.session = session;
    }

    @Override
    public void erase(UUID person) {
        session.createNativeMutationQuery(FORGET).setParameter("person", person).executeUpdate();
    }
}
