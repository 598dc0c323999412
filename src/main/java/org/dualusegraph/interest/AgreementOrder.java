package org.dualusegraph.interest;

import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.OrderDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("AgreementOrder")
@Description("One sort key of a list of agreements.")
public record AgreementOrder(
        @NonNull @Description(Doc.ORDER_FIELD) Field field,

        @DefaultValue("ASC") @Description(Doc.ORDER_DIRECTION)
        OrderDirection direction) {
    @Enum("AgreementOrderField")
    @Description("What a list of agreements can be sorted by.")
    public enum Field {
        @Description("By day of signature.")
        SIGNED_ON,
        @Description(Doc.SORT_CREATED_AT)
        CREATED_AT,
        @Description(Doc.SORT_UPDATED_AT)
        UPDATED_AT
    }
}
