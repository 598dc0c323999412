package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("What a person may do for an organisation; each role includes the ones before it.")
public enum AffiliationRole {
    @Description("Reads what members may read.")
    VIEWER,
    @Description("Also writes technologies and opportunities.")
    EDITOR,
    @Description("Also submits and commits on behalf of the organisation.")
    REPRESENTATIVE,
    @Description("Also manages the people of the organisation.")
    ADMIN;

    @Input("AffiliationRoleFilter")
    @Description("Conditions on the role of an affiliation; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) AffiliationRole eq,
            @Description(Doc.IN) List<AffiliationRole> in,
            @Description(Doc.NOT) AffiliationRole not) {}
}
