package org.dualusegraph.organisation;

import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.OrderDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("OrganisationOrder")
@Description("One sort key of a list of organisations.")
public record OrganisationOrder(
        @NonNull @Description(Doc.ORDER_FIELD) Field field,

        @DefaultValue("ASC") @Description(Doc.ORDER_DIRECTION)
        OrderDirection direction) {
    @Enum("OrganisationOrderField")
    @Description("What a list of organisations can be sorted by.")
    public enum Field {
        @Description("By legal name; letter case and diacritics are ignored.")
        NAME,
        @Description("By country of establishment.")
        COUNTRY,
        @Description("By year of foundation.")
        FOUNDED_YEAR,
        @Description(Doc.SORT_CREATED_AT)
        CREATED_AT,
        @Description(Doc.SORT_UPDATED_AT)
        UPDATED_AT
    }
}
