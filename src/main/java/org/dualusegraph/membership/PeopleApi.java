package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.organisation.Organisation;
import org.dualusegraph.platform.audit.AuditEvent;
import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Declares what hangs on the viewer and on organisations: persons, and what they may do. */
@GraphQLApi
public class PeopleApi {
    @Description(
            "The viewer as a person; null when not signed in, and before its first change, which makes the person.")
    public @Nullable Person person(@Source Viewer viewer) {
        return Declared.field();
    }

    @Description("Who did it; null when the viewer may not see the person.")
    public @Nullable Person actor(@Source AuditEvent auditEvent) {
        return Declared.field();
    }

    @NonNull
    @Description("Who acts for it, or is invited to. Empty unless the viewer is one of its people, a cluster manager or"
            + " an export control officer; everyone sees its own.")
    public AffiliationConnection affiliations(
            @Source Organisation organisation,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable AffiliationFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<AffiliationOrder> orderBy) {
        return Declared.field();
    }
}
