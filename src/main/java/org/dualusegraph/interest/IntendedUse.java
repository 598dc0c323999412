package org.dualusegraph.interest;

import org.eclipse.microprofile.graphql.Description;

@Description("What the sender means to use the technology for.")
public enum IntendedUse {
    @Description("Civil use.")
    CIVIL,
    @Description("Public security: police, rescue, border, protection of infrastructure.")
    SECURITY,
    @Description("Military use.")
    MILITARY,
    @Description("Not known, or not said.")
    UNKNOWN
}
