package org.dualusegraph.platform.audit;

import java.util.UUID;

/** What a room knows about persons beside their own rows. */
public interface PersonalData {

    /**
     * Forgets it, in the transaction that erases the person; what others need to go on stays without name and address.
     *
     * @param person the key of the person, whose row stays
     */
    void erase(UUID person);
}
