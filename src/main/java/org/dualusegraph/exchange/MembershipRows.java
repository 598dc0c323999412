package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dualusegraph.exchange.Batch.Line;
import org.dualusegraph.membership.ClusterMembershipEntity;
import org.dualusegraph.membership.MembershipCategory;
import org.dualusegraph.membership.MembershipStatus;
import org.jspecify.annotations.Nullable;

/** Rows that are cluster memberships, known by their organisation. */
@Singleton
class MembershipRows implements RowKind {

    @Override
    public String typename() {
        return "ClusterMembership";
    }

    @Override
    public void collectOwnKeys(Line line, Collection<Ref> into) {}

    @Override
    public void write(Batch batch) {
        Map<UUID, UUID> known = known(batch);
        batch.loadTouched(known.values());
        for (Line line : batch.lines) {
            UUID organisation = organisation(line, batch);
            try {
                write(batch, line, organisation, organisation == null ? null : known.get(organisation), known);
            } catch (RowException e) {
                batch.reject(line, e.error());
            }
        }
        batch.flush();
    }

    private static void write(
            Batch batch, Line line, @Nullable UUID organisation, @Nullable UUID id, Map<UUID, UUID> known) {
        ClusterMembershipEntity existing = id == null ? null : batch.session.find(ClusterMembershipEntity.class, id);
        if (existing != null) {
            batch.requireFirst(existing);
        }
        ClusterMembershipEntity membership = existing == null ? new ClusterMembershipEntity() : existing;
        Row row = Row.of(line.json(), existing == null);
        read(row, membership, batch);
        batch.write(line, row, membership, () -> {
            if (organisation != null && membership.id != null) {
                known.put(organisation, membership.id);
            }
        });
    }

    private static @Nullable UUID organisation(Line line, Batch batch) {
        JsonNode node = line.json().path("organisation");
        Ref ref = Ref.of("Organisation", node);
        return ref == null ? null : batch.references.find(ref);
    }

    /** The memberships of the organisations that the batch names, as the API shows them; in the session afterwards. */
    private static Map<UUID, UUID> known(Batch batch) {
        List<UUID> organisations = batch.lines.stream()
                .map(line -> organisation(line, batch))
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, UUID> known = new HashMap<>();
        batch.session
                .createSelectionQuery(
                        "from ClusterMembershipEntity m where m.organisationId in :organisations"
                                + " order by case when m.status = :ended then 0 else 1 end, m.since, m.id",
                        ClusterMembershipEntity.class)
                .setParameter("organisations", organisations)
                .setParameter("ended", MembershipStatus.ENDED)
                .list()
                .forEach(membership -> known.put(membership.organisationId, membership.id));
        return known;
    }

    private static void read(Row row, ClusterMembershipEntity membership, Batch batch) {
        row.required("organisation", batch.references.to("Organisation"), value -> membership.organisationId = value);
        row.required("category", Value.oneOf(MembershipCategory.class), value -> membership.category = value);
        row.defaulted("status", Value.oneOf(MembershipStatus.class), value -> membership.status = value);
        row.required("since", Value::asDate, value -> membership.since = value);
        row.optional("until", Value::asDate, value -> membership.until = value);
    }
}
