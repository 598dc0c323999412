package org.dualusegraph.platform.audit;

import java.time.Instant;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Who did what to which object, and when. Seen by cluster managers, export control officers and auditors,"
        + " and by representatives of an organisation whose object it was; absent for anyone else. Never changed.")
public record AuditEvent(
        @Id @NonNull @Description(Doc.ID) String id,
        @NonNull @Description("When it was done.") Instant at,

        @NonNull
        @Description("What was done: the mutation, such as approveTechnology, or IMPORT_CREATE or IMPORT_UPDATE.")
        String action,

        @NonNull @Description("The type of the object, such as Technology.")
        String subjectType,

        @Id
        @Description("Global id of the object, usable with node(id) where the viewer may see it; null for what has"
                + " no global id.")
        String subjectId,

        @Description("State of the object before; null when it was new or has none.")
        String fromState,

        @Description("State of the object afterwards; null when it has none.")
        String toState,

        @Description("version of the object before; null when it was new or is not told.")
        Integer fromVersion,

        @Description("version of the object afterwards; null when it is not told.")
        Integer toVersion,

        @Description("The request, or the import, in which it was done. Told to managers, officers and auditors only.")
        String requestId)
        implements Node {
    @Id
    @NonNull
    @Description(Doc.ID)
    @Override
    public String getId() {
        return id;
    }
}
