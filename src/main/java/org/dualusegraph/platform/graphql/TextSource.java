package org.dualusegraph.platform.graphql;

import org.eclipse.microprofile.graphql.Description;

@Description("Who wrote a language version of a text.")
public enum TextSource {
    @Description("A person wrote or checked it.")
    HUMAN,
    @Description("Machine translation that nobody has checked.")
    MACHINE
}
