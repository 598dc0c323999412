package org.dualusegraph.exchange;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.exchange.Batch.Line;
import org.dualusegraph.platform.security.Audience;
import org.dualusegraph.technology.IPRight;
import org.dualusegraph.technology.IPRightKind;
import org.dualusegraph.technology.OwnerRole;
import org.dualusegraph.technology.OwnerShare;
import org.dualusegraph.technology.TechnologyEntity;
import org.dualusegraph.technology.TechnologyState;
import org.dualusegraph.technology.TransferDirection;
import org.jspecify.annotations.Nullable;

/** Rows that are technologies, known by id, ref or sourceId. */
@Singleton
class TechnologyRows extends EntityRows<TechnologyEntity> {

    TechnologyRows() {
        super("Technology", TechnologyEntity.class);
    }

    @Override
    List<Ref> ownKeys(Line line) {
        return commonKeys(line);
    }

    @Override
    TechnologyEntity create() {
        return new TechnologyEntity();
    }

    @Override
    void read(Row row, TechnologyEntity technology, Batch batch) {
        row.required("sourceId", Value.text(200), value -> technology.sourceId = value);
        row.optional("sourceUrl", Value::asUrl, value -> technology.sourceUrl = value);
        readTexts(row, technology);
        row.required("direction", Value.oneOf(TransferDirection.class), value -> technology.direction = value);
        row.object("trl", trl -> {
            trl.optional("current", Value.integer(1, 9), value -> technology.trlCurrent = value);
            trl.optional("target", Value.integer(1, 9), value -> technology.trlTarget = value);
            trl.optional("assessedOn", Value::asDate, value -> technology.trlAssessedOn = value);
            trl.optional("evidence", Value.text(Value.TEXT), value -> technology.trlEvidence = value);
        });
        row.optional("mrl", Value.integer(1, 10), value -> technology.mrl = value);
        row.list("keywords", 100, Value.text(100), value -> technology.keywords = value);
        row.list("iprs", 50, TechnologyRows::ipRight, value -> technology.iprs = value);
        row.list("concepts", 100, batch.references::concept, value -> sync(technology.conceptIds, value));
        row.required(
                "owners",
                value -> value.list(50, owner -> owner(owner, batch)),
                value -> sync(technology.owners, value));
        row.defaulted("state", Value.oneOf(TechnologyState.class), value -> technology.state = value);
        row.object(
                "visibility",
                visibility -> visibility.defaulted(
                        "audience", Value.oneOf(Audience.class), value -> technology.audience = value));
        row.afterwards(() -> {
            technology.settleRevision();
            requireConsistent(row, technology);
        });
    }

    private static void readTexts(Row row, TechnologyEntity technology) {
        row.required("title", Languages.text(Value.NAME), value -> technology.title = value);
        row.optional("teaser", Languages.text(Value.TEXT), value -> technology.teaser = value);
        row.optional("summary", Languages.text(Value.TEXT), value -> technology.summary = value);
        row.optional("problemSolved", Languages.text(Value.TEXT), value -> technology.problemSolved = value);
        row.optional(
                "advantageOverStateOfArt",
                Languages.text(Value.TEXT),
                value -> technology.advantageOverStateOfArt = value);
        row.optional("economicComparison", Languages.text(Value.TEXT), value -> technology.economicComparison = value);
        row.optional("lookingFor", Languages.text(Value.TEXT), value -> technology.lookingFor = value);
        row.optional("civilApplications", Languages.text(Value.TEXT), value -> technology.civilApplications = value);
        row.optional(
                "defenceApplications", Languages.text(Value.TEXT), value -> technology.defenceApplications = value);
    }

    private static void requireConsistent(Row row, TechnologyEntity technology) {
        boolean orphan = technology.owners.stream().noneMatch(owner -> owner.role() == OwnerRole.OWNER);
        if (orphan) {
            row.reject("owners", ImportErrorCode.INVALID_VALUE, "At least one organisation has the role OWNER.");
        }
        long distinct = technology.owners.stream()
                .map(OwnerShare::organisationId)
                .distinct()
                .count();
        if (distinct < technology.owners.size()) {
            row.reject("owners", ImportErrorCode.INVALID_VALUE, "An organisation is named twice.");
        }
        boolean assessed =
                technology.trlTarget != null || technology.trlAssessedOn != null || technology.trlEvidence != null;
        if (technology.trlCurrent == null && assessed) {
            row.reject(
                    "trl.current", ImportErrorCode.MISSING_FIELD, "Without the current level, the rest says nothing.");
        }
        if (technology.trlCurrent != null
                && technology.trlTarget != null
                && technology.trlTarget < technology.trlCurrent) {
            row.reject("trl.target", ImportErrorCode.INVALID_VALUE, "The target is not below the current level.");
        }
    }

    private static OwnerShare owner(Value value, Batch batch) {
        UUID[] organisation = {new UUID(0, 0)};
        OwnerRole[] role = {OwnerRole.OWNER};
        @Nullable Integer[] share = {null};
        Row row = value.asRow();
        row.required("organisation", batch.references.to("Organisation"), parsed -> organisation[0] = parsed);
        row.required("role", Value.oneOf(OwnerRole.class), parsed -> role[0] = parsed);
        row.optional("share", Value.integer(0, 100), parsed -> share[0] = parsed);
        row.apply();
        return new OwnerShare(organisation[0], role[0], share[0]);
    }

    private static IPRight ipRight(Value value) {
        IPRightKind[] kind = {IPRightKind.OTHER};
        @Nullable String[] texts = new @Nullable String[2];
        @Nullable LocalDate[] days = new @Nullable LocalDate[3];
        List<List<String>> jurisdictions = new java.util.ArrayList<>(List.of(List.of()));
        Row row = value.asRow();
        row.required("kind", Value.oneOf(IPRightKind.class), parsed -> kind[0] = parsed);
        row.optional("office", Value.text(100), parsed -> texts[0] = parsed);
        row.optional("number", Value.text(100), parsed -> texts[1] = parsed);
        row.optional("filedOn", Value::asDate, parsed -> days[0] = parsed);
        row.optional("grantedOn", Value::asDate, parsed -> days[1] = parsed);
        row.optional("expiresOn", Value::asDate, parsed -> days[2] = parsed);
        row.list("jurisdictions", 100, Value.text(20), parsed -> jurisdictions.set(0, parsed));
        row.apply();
        return new IPRight(kind[0], texts[0], texts[1], days[0], days[1], days[2], jurisdictions.getFirst());
    }
}
