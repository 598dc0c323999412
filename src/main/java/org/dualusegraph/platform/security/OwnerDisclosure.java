package org.dualusegraph.platform.security;

import org.eclipse.microprofile.graphql.Description;

@Description("When the owner of an object is named.")
public enum OwnerDisclosure {
    @Description("The owner is named to everyone who may see the object.")
    OPEN,
    @Description(
            "The owner stays hidden until it accepts an expression " + "of interest; itself and cluster staff see it.")
    ANONYMOUS_UNTIL_ACCEPTED
}
