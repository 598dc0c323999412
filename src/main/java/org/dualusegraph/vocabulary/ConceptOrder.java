package org.dualusegraph.vocabulary;

import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.OrderDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ConceptOrder")
@Description("One sort key of a list of concepts.")
public record ConceptOrder(
        @NonNull @Description(Doc.ORDER_FIELD) Field field,

        @DefaultValue("ASC") @Description(Doc.ORDER_DIRECTION)
        OrderDirection direction) {
    @Enum("ConceptOrderField")
    @Description("What a list of concepts can be sorted by.")
    public enum Field {
        @Description("By code in the vocabulary.")
        NOTATION,
        @Description("By name, in English where there is one.")
        LABEL,
        @Description(Doc.SORT_CREATED_AT)
        CREATED_AT
    }
}
