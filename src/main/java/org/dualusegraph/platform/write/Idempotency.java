package org.dualusegraph.platform.write;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/** Remembers for a day which object a create made, by the key that its caller chose; two at once with one key wait for each other. */
final class Idempotency {

    private static final String FIELD = "idempotencyKey";
    private static final int LONGEST_KEY = 200;

    /** A few old ones at a time, of anybody, are all the cleaning there is. */
    private static final String FORGET = "DELETE FROM idempotency_key WHERE created_at < now() - interval '24 hours'"
            + " AND (subject = :subject AND key = :key OR (subject, key) IN (SELECT subject, key FROM idempotency_key"
            + " WHERE created_at < now() - interval '24 hours' LIMIT 100 FOR UPDATE SKIP LOCKED))";

    private static final String CLAIM = "INSERT INTO idempotency_key (subject, key, mutation, input_sha256)"
            + " VALUES (:subject, :key, :mutation, sha256(convert_to(:input, 'UTF8'))) ON CONFLICT DO NOTHING";
    private static final String FIRST = "SELECT CASE WHEN mutation = :mutation"
            + " AND input_sha256 = sha256(convert_to(:input, 'UTF8')) THEN result_id END"
            + " FROM idempotency_key WHERE subject = :subject AND key = :key";
    private static final String REMEMBER =
            "UPDATE idempotency_key SET result_id = :result WHERE subject = :subject AND key = :key";

    private final Session session;

    Idempotency(Session session) {
        this.session = session;
    }

    UUID once(Change change, Supplier<UUID> work) {
        String key = change.input().optional(FIELD, null, value -> value.text(LONGEST_KEY));
        change.input().check();
        if (key == null) {
            return work.get();
        }
        String input = change.input().canonical(FIELD);
        if (!claim(change, key, input)) {
            return first(change, key, input);
        }
        UUID result = work.get();
        session.createNativeMutationQuery(REMEMBER)
                .setParameter("result", result)
                .setParameter("subject", change.subject())
                .setParameter("key", key)
                .executeUpdate();
        return result;
    }

    private boolean claim(Change change, String key, String input) {
        session.createNativeMutationQuery(FORGET)
                .setParameter("subject", change.subject())
                .setParameter("key", key)
                .executeUpdate();
        return session.createNativeMutationQuery(CLAIM)
                        .setParameter("subject", change.subject())
                        .setParameter("key", key)
                        .setParameter("mutation", change.mutation())
                        .setParameter("input", input)
                        .executeUpdate()
                == 1;
    }

    private UUID first(Change change, String key, String input) {
        UUID first = session.createNativeQuery(FIRST, UUID.class)
                .setParameter("mutation", change.mutation())
                .setParameter("input", input)
                .setParameter("subject", change.subject())
                .setParameter("key", key)
                .getSingleResultOrNull();
        if (first == null) {
            throw new RejectedException(UserError.of(
                    UserErrorCode.IDEMPOTENCY_KEY_REUSED,
                    List.of(FIELD),
                    "This key was sent before, with another input. Take a new one."));
        }
        return first;
    }
}
