package org.dualusegraph.technology;

import org.eclipse.microprofile.graphql.Description;

@Description("What an organisation holds in a technology.")
public enum OwnerRole {
    @Description("Owns it; each technology has at least one.")
    OWNER,
    @Description("Owns it together with others.")
    CO_OWNER,
    @Description("Holds a licence to it.")
    LICENSEE
}
