package org.dualusegraph.platform.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Where a page lies in its list.")
public record PageInfo(
        @NonNull @Description("Whether the list goes on after this page.")
        Boolean hasNextPage,

        @NonNull @Description("Whether the list has entries before this page.")
        Boolean hasPreviousPage,

        @Description("Cursor of the first entry; null on an empty page.")
        String startCursor,

        @Description("Cursor of the last entry; null on an empty page.")
        String endCursor) {}
