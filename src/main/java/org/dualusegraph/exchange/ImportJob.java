package org.dualusegraph.exchange;

import java.time.Instant;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("One run of an import. Only cluster managers see it.")
public record ImportJob(
        @Id @NonNull @Description(Doc.ID) String id,
        @NonNull @Description("How far it is.") ImportState state,

        @NonNull @Description("Whether it only checks and changes nothing.")
        Boolean dryRun,

        @Description("Part of the file that was read, 0 to 1; null when the size of the file is unknown.")
        Double progress,

        @NonNull @Description("Rows read so far.") Integer rowsRead,

        @NonNull @Description("Objects created, or that a real run would create.")
        Integer created,

        @NonNull @Description("Objects changed, or that a real run would change.")
        Integer updated,

        @NonNull @Description("Rows that matched an object and changed nothing.")
        Integer unchanged,

        @NonNull @Description("Rows refused; rowErrors tells why.")
        Integer rejected,

        @NonNull @Description("When it started.") Instant startedAt,
        @Description("When it ended; null while it runs.") Instant finishedAt,

        @Description("Why the whole run failed; null unless state is FAILED.")
        String failure)
        implements Node {
    @Id
    @NonNull
    @Description(Doc.ID)
    @Override
    public String getId() {
        return id;
    }
}
