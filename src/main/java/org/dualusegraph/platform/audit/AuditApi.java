package org.dualusegraph.platform.audit;

import java.util.List;
import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Declares the query on the audit log. */
@GraphQLApi
public class AuditApi {
    @Query
    @NonNull
    @Description(
            "What was done, as far as the viewer may know: everything for cluster managers, export control officers"
                    + " and auditors; for representatives what was done to objects of their organisations; nothing for anyone"
                    + " else.")
    public AuditEventConnection auditEvents(
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable AuditEventFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<AuditEventOrder> orderBy) {
        return Declared.field();
    }
}
