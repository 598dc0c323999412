package org.dualusegraph.platform.audit;

import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.OrderDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("AuditEventOrder")
@Description("One sort key of a list of entries of the audit log.")
public record AuditEventOrder(
        @NonNull @Description(Doc.ORDER_FIELD) Field field,

        @DefaultValue("ASC") @Description(Doc.ORDER_DIRECTION)
        OrderDirection direction) {

    @Enum("AuditEventOrderField")
    @Description("What a list of entries of the audit log can be sorted by.")
    public enum Field {
        @Description("By the time at which it was done.")
        AT
    }
}
