package org.dualusegraph.platform.audit;

import java.util.List;
import org.dualusegraph.platform.graphql.DateTimeFilter;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.IdFilter;
import org.dualusegraph.platform.graphql.StringFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("AuditEventFilter")
@Description("Conditions on an entry of the audit log; all given ones must hold.")
public record AuditEventFilter(
        @Description(Doc.ALL_OF) List<AuditEventFilter> and,
        @Description(Doc.ANY_OF) List<AuditEventFilter> or,
        @Description(Doc.NONE_OF) AuditEventFilter not,
        @Description(Doc.FILTER_ID) IdFilter id,

        @Description("The object, by its global id, of whatever type.")
        IdFilter subject,

        @Description("The type of the object.") StringFilter subjectType,
        @Description("What was done.") StringFilter action,
        @Description("When it was done.") DateTimeFilter at) {}
