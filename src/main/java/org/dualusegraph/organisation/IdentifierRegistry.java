package org.dualusegraph.organisation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Knows which identifiers are well-formed, and which are taken. */
@Singleton
public class IdentifierRegistry {

    private static final int LONGEST = 200;
    private static final String TAKEN = "SELECT count(*) FROM organisation_identifier i WHERE i.scheme = :scheme"
            + " AND i.value = :value AND i.organisation_id IS DISTINCT FROM CAST(:owner AS uuid)";

    private final Session session;

    public IdentifierRegistry(Session session) {
        this.session = session;
    }

    /**
     * An IdentifierInput, in its normal form.
     *
     * @param known identifiers that are taken as they stand, because they were there before
     */
    public static IdentifierValue read(InputValue value, Set<IdentifierValue> known) {
        Input input = value.object();
        IdentifierScheme scheme = input.get("scheme", given -> given.constant(IdentifierScheme.class));
        String text = input.get("value", given -> given.text(LONGEST));
        IdentifierValue asGiven = new IdentifierValue(scheme, text);
        if (known.contains(asGiven)) {
            return asGiven;
        }
        String normal = IdentifierCheck.normal(scheme, text);
        if (normal == null) {
            throw new RejectedException(UserError.of(
                    UserErrorCode.INVALID_VALUE,
                    input.path("value"),
                    "The register gives no such identifier: its form or its check digits are wrong."));
        }
        return new IdentifierValue(scheme, normal);
    }

    /**
     * Checks that no other organisation has one of these.
     *
     * @param owner whose they are to be; null for an organisation that is not there yet
     * @param path where the list is in the input
     * @throws RejectedException INVALID_VALUE at each that is taken
     */
    public void requireFree(List<IdentifierValue> wanted, @Nullable UUID owner, List<String> path) {
        List<UserError> taken = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (isTaken(wanted.get(i), owner)) {
                List<String> place = new ArrayList<>(path);
                place.add(String.valueOf(i));
                taken.add(UserError.of(
                        UserErrorCode.INVALID_VALUE, place, "This identifier belongs to another organisation."));
            }
        }
        if (!taken.isEmpty()) {
            throw new RejectedException(taken);
        }
    }

    private boolean isTaken(IdentifierValue identifier, @Nullable UUID owner) {
        return session.createNativeQuery(TAKEN, Long.class)
                        .setParameter("scheme", identifier.scheme().name())
                        .setParameter("value", identifier.value())
                        .setParameter("owner", owner == null ? null : owner.toString(), String.class)
                        .getSingleResult()
                > 0;
    }
}
