package org.dualusegraph.technology;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.security.Audience;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.dualusegraph.platform.write.UserErrorCode;
import org.jspecify.annotations.Nullable;

/** What the owners of a technology write; a pending revision is stored as such a whole, as JSON. */
@RegisterForReflection
record TechnologyContent(
        List<LocalizedValue> title,
        @Nullable List<LocalizedValue> teaser,
        @Nullable List<LocalizedValue> summary,
        @Nullable List<LocalizedValue> problemSolved,
        @Nullable List<LocalizedValue> advantageOverStateOfArt,
        @Nullable List<LocalizedValue> economicComparison,
        @Nullable List<LocalizedValue> lookingFor,
        @Nullable List<LocalizedValue> civilApplications,
        @Nullable List<LocalizedValue> defenceApplications,
        TransferDirection direction,
        @Nullable TechnologyReadiness trl,
        @Nullable Integer mrl,
        List<String> keywords,
        List<IPRight> iprs,
        Audience audience,
        Set<OwnerShare> owners,
        Set<UUID> conceptIds) {

    private static final int NAME = 500;
    private static final int TEXT = 20_000;
    private static final int MOST_OWNERS = 50;
    private static final int MOST = 100;
    private static final int WHOLE = 100;

    private static final Function<InputValue, List<LocalizedValue>> LONG = text -> text.localized(TEXT);

    /** The content with what the input says about it; the input collects the faults. */
    TechnologyContent patched(Input input) {
        return new TechnologyContent(
                input.required("title", title, text -> text.localized(NAME)),
                input.optional("teaser", teaser, LONG),
                input.optional("summary", summary, LONG),
                input.optional("problemSolved", problemSolved, LONG),
                input.optional("advantageOverStateOfArt", advantageOverStateOfArt, LONG),
                input.optional("economicComparison", economicComparison, LONG),
                input.optional("lookingFor", lookingFor, LONG),
                input.optional("civilApplications", civilApplications, LONG),
                input.optional("defenceApplications", defenceApplications, LONG),
                input.required("direction", direction, value -> value.constant(TransferDirection.class)),
                input.optional("trl", trl, TechnologyContent::readiness),
                input.optional("mrl", mrl, value -> value.integer(1, 10)),
                input.list("keywords", keywords, MOST, word -> word.text(MOST)),
                input.list("iprs", iprs, MOST_OWNERS, TechnologyContent::right),
                input.required("audience", audience, value -> value.constant(Audience.class)),
                owners(input),
                new HashSet<>(input.list("concepts", List.copyOf(conceptIds), MOST, id -> id.key("CO"))));
    }

    private Set<OwnerShare> owners(Input input) {
        List<OwnerShare> given = input.list("owners", List.copyOf(owners), MOST_OWNERS, TechnologyContent::owner);
        if (!input.has("owners")) {
            return owners;
        }
        if (given.stream().map(OwnerShare::organisationId).distinct().count() < given.size()) {
            input.reject(UserErrorCode.INVALID_VALUE, "owners", "An organisation is named twice.");
        }
        if (given.stream().noneMatch(owner -> owner.role() == OwnerRole.OWNER)) {
            input.reject(UserErrorCode.REQUIRED, "owners", "At least one organisation has the role OWNER.");
        }
        int shares = given.stream()
                .mapToInt(owner -> owner.share() == null ? 0 : owner.share())
                .sum();
        if (shares > WHOLE) {
            input.reject(UserErrorCode.INVALID_VALUE, "owners", "The shares are more than 100 percent together.");
        }
        return new HashSet<>(given);
    }

    private static OwnerShare owner(InputValue value) {
        Input owner = value.object();
        return new OwnerShare(
                owner.get("organisation", id -> id.key("OR")),
                owner.get("role", role -> role.constant(OwnerRole.class)),
                owner.optional("share", null, share -> share.integer(0, WHOLE)));
    }

    private static TechnologyReadiness readiness(InputValue value) {
        Input trl = value.object();
        int current = trl.get("current", level -> level.integer(1, 9));
        Integer target = trl.optional("target", null, level -> level.integer(1, 9));
        if (target != null && target < current) {
            trl.reject(UserErrorCode.INVALID_VALUE, "target", "The target is not below the current level.");
        }
        return new TechnologyReadiness(
                current,
                target,
                trl.optional("assessedOn", null, InputValue::day),
                trl.optional("evidence", null, text -> text.text(TEXT)));
    }

    private static IPRight right(InputValue value) {
        Input right = value.object();
        return new IPRight(
                right.get("kind", kind -> kind.constant(IPRightKind.class)),
                right.optional("office", null, text -> text.text(MOST)),
                right.optional("number", null, text -> text.text(MOST)),
                right.optional("filedOn", null, InputValue::day),
                right.optional("grantedOn", null, InputValue::day),
                right.optional("expiresOn", null, InputValue::day),
                right.list("jurisdictions", List.of(), MOST, text -> text.text(20)));
    }

    /** The organisations that own it, alone or with others. */
    Set<UUID> holders() {
        return owners.stream()
                .filter(owner -> owner.role() != OwnerRole.LICENSEE)
                .map(OwnerShare::organisationId)
                .collect(Collectors.toSet());
    }

    /** The fields without which no reviewer can judge it, each with the question that it answers. */
    List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        require(problemSolved, "problemSolved", "Say which problem it solves.", missing);
        require(advantageOverStateOfArt, "advantageOverStateOfArt", "Say what it does better.", missing);
        require(economicComparison, "economicComparison", "Say how it compares in cost and benefit.", missing);
        require(trl == null ? null : trl.evidence(), "trl", "Say how mature it is, with evidence.", missing);
        require(lookingFor, "lookingFor", "Say what is sought.", missing);
        if (title.stream().noneMatch(value -> value.lang().matches("(en|ro)(-.*)?"))) {
            missing.add(new Missing("title", "Give a title in English or Romanian."));
        }
        return missing;
    }

    /** A field that is missing, and what to write there. */
    record Missing(String field, String message) {}

    private static void require(@Nullable Object value, String field, String message, List<Missing> missing) {
        if (value == null) {
            missing.add(new Missing(field, message));
        }
    }
}
