package org.dualusegraph.vocabulary;

import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.OrderDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ConceptSchemeOrder")
@Description("One sort key of a list of vocabularies.")
public record ConceptSchemeOrder(
        @NonNull @Description(Doc.ORDER_FIELD) Field field,

        @DefaultValue("ASC") @Description(Doc.ORDER_DIRECTION)
        OrderDirection direction) {
    @Enum("ConceptSchemeOrderField")
    @Description("What a list of vocabularies can be sorted by.")
    public enum Field {
        @Description("By short code.")
        CODE,
        @Description(Doc.SORT_CREATED_AT)
        CREATED_AT
    }
}
