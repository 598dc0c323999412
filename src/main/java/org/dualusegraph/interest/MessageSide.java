package org.dualusegraph.interest;

import org.eclipse.microprofile.graphql.Description;

@Description("Which side wrote a message.")
public enum MessageSide {
    @Description("The organisation that expressed its interest.")
    SENDER,
    @Description("The owner of the opportunity.")
    OWNER
}
