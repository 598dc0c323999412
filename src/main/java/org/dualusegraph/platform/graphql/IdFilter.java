package org.dualusegraph.platform.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("IdFilter")
@Description("Conditions on a global id; all given ones must hold. "
        + "INVALID_ID when one is malformed or of another type.")
public record IdFilter(
        @Id @Description(Doc.EQ) String eq,
        @Id @Description(Doc.IN) List<String> in,
        @Id @Description(Doc.NOT) String not) {}
