package org.dualusegraph.platform.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("StringFilter")
@Description("Conditions on a text; all given ones must hold.")
public record StringFilter(
        @Description(Doc.EQ) String eq,
        @Description(Doc.IN) List<String> in,
        @Description(Doc.NOT) String not,

        @Description("Contains this text; letter case and diacritics are ignored.")
        String contains,

        @Description(Doc.IS_NULL) Boolean isNull) {}
