package org.dualusegraph.interest;

import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.OrderDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ExpressionOfInterestOrder")
@Description("One sort key of a list of expressions of interest.")
public record ExpressionOfInterestOrder(
        @NonNull @Description(Doc.ORDER_FIELD) Field field,

        @DefaultValue("ASC") @Description(Doc.ORDER_DIRECTION)
        OrderDirection direction) {
    @Enum("ExpressionOfInterestOrderField")
    @Description("What a list of expressions of interest can be sorted by.")
    public enum Field {
        @Description("By the day by which an answer is due; what has not reached the owner comes last.")
        DUE_BY,
        @Description(Doc.SORT_CREATED_AT)
        CREATED_AT,
        @Description(Doc.SORT_UPDATED_AT)
        UPDATED_AT
    }
}
