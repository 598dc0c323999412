package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<UUID, ClusterMembershipEntity> known = known(batch);
        for (Line line : batch.lines) {
            UUID organisation = organisation(line, batch);
            ClusterMembershipEntity existing = organisation == null ? null : known.get(organisation);
            ClusterMembershipEntity membership = existing == null ? new ClusterMembershipEntity() : existing;
            Row row = Row.of(line.json(), existing == null);
            read(row, membership, batch);
            batch.write(line, row, membership, () -> {
                if (organisation != null) {
                    known.put(organisation, membership);
                }
            });
        }
        batch.flush();
    }

    private static @Nullable UUID organisation(Line line, Batch batch) {
        JsonNode node = line.json().path("organisation");
        Ref ref = Ref.of("Organisation", node);
        return ref == null ? null : batch.references.find(ref);
    }

    private static Map<UUID, ClusterMembershipEntity> known(Batch batch) {
        List<UUID> organisations = batch.lines.stream()
                .map(line -> organisation(line, batch))
                .filter(java.util.Objects::nonNull)
                .toList();
        Map<UUID, ClusterMembershipEntity> known = new HashMap<>();
        batch.session
                .createSelectionQuery(
                        "from ClusterMembershipEntity m where m.organisationId in :organisations",
                        ClusterMembershipEntity.class)
                .setParameter("organisations", organisations)
                .list()
                .forEach(membership -> known.put(membership.organisationId, membership));
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
