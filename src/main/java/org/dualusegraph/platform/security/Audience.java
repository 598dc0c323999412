package org.dualusegraph.platform.security;

import org.eclipse.microprofile.graphql.Description;

@Description("Who may see an object, from widest to narrowest.")
public enum Audience {
    @Description("Everyone, signed in or not.")
    PUBLIC,
    @Description("Everyone who is signed in.")
    REGISTERED,
    @Description("People of organisations with an active cluster membership.")
    MEMBERS,
    @Description("People of the owning organisations, cluster managers and export control officers.")
    OWNER
}
