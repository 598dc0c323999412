package org.dualusegraph.platform.graphql;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("DateTimeFilter")
@Description("Conditions on a moment; all given ones must hold.")
public record DateTimeFilter(
        @Description(Doc.EQ) Instant eq,
        @Description(Doc.IN) List<Instant> in,
        @Description(Doc.NOT) Instant not,
        @Description(Doc.LT) Instant lt,
        @Description(Doc.LTE) Instant lte,
        @Description(Doc.GT) Instant gt,
        @Description(Doc.GTE) Instant gte,
        @Description(Doc.IS_NULL) Boolean isNull) {}
