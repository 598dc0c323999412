package org.dualusegraph.membership;

import org.eclipse.microprofile.graphql.Description;

@Description("What a person may do for an organisation; each role includes the ones before it.")
public enum AffiliationRole {
    @Description("Reads what members may read.")
    VIEWER,
    @Description("Also writes technologies and opportunities.")
    EDITOR,
    @Description("Also submits and commits on behalf of the organisation.")
    REPRESENTATIVE,
    @Description("Also manages the people of the organisation.")
    ADMIN
}
