package org.dualusegraph.platform.graphql;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("DateFilter")
@Description("Conditions on a day; all given ones must hold.")
public record DateFilter(
        @Description(Doc.EQ) LocalDate eq,
        @Description(Doc.IN) List<LocalDate> in,
        @Description(Doc.NOT) LocalDate not,
        @Description(Doc.LT) LocalDate lt,
        @Description(Doc.LTE) LocalDate lte,
        @Description(Doc.GT) LocalDate gt,
        @Description(Doc.GTE) LocalDate gte,
        @Description(Doc.IS_NULL) Boolean isNull) {}
