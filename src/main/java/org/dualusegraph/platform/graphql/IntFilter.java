package org.dualusegraph.platform.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("IntFilter")
@Description("Conditions on a whole number; all given ones must hold.")
public record IntFilter(
        @Description(Doc.EQ) Integer eq,
        @Description(Doc.IN) List<Integer> in,
        @Description(Doc.NOT) Integer not,
        @Description(Doc.LT) Integer lt,
        @Description(Doc.LTE) Integer lte,
        @Description(Doc.GT) Integer gt,
        @Description(Doc.GTE) Integer gte,
        @Description(Doc.IS_NULL) Boolean isNull) {}
