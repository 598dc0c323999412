package org.dualusegraph.opportunity;

import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.OrderDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("OpportunityOrder")
@Description("One sort key of a list of opportunities.")
public record OpportunityOrder(
        @NonNull @Description(Doc.ORDER_FIELD) Field field,

        @DefaultValue("ASC") @Description(Doc.ORDER_DIRECTION)
        OrderDirection direction) {
    @Enum("OpportunityOrderField")
    @Description("What a list of opportunities can be sorted by.")
    public enum Field {
        @Description(Doc.SORT_TITLE)
        TITLE,
        @Description("By time of publication.")
        PUBLISHED_AT,
        @Description("By last day to answer.")
        DEADLINE,
        @Description("By time of expiry.")
        EXPIRES_AT,
        @Description(Doc.SORT_CREATED_AT)
        CREATED_AT,
        @Description(Doc.SORT_UPDATED_AT)
        UPDATED_AT
    }
}
