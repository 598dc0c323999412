package org.dualusegraph.membership;

import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.OrderDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("AffiliationOrder")
@Description("One sort key of a list of affiliations.")
public record AffiliationOrder(
        @NonNull @Description(Doc.ORDER_FIELD) Field field,

        @DefaultValue("ASC") @Description(Doc.ORDER_DIRECTION)
        OrderDirection direction) {

    @Enum("AffiliationOrderField")
    @Description("What a list of affiliations can be sorted by.")
    public enum Field {
        @Description(Doc.SORT_CREATED_AT)
        CREATED_AT,
        @Description(Doc.SORT_UPDATED_AT)
        UPDATED_AT
    }
}
