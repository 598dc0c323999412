package org.dualusegraph.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("IdentifierInput")
@Description("The entry of an organisation in a register.")
public record IdentifierInput(
        @NonNull @Description("The register.") IdentifierScheme scheme,

        @NonNull @Description("The number or code there, exactly.")
        String value) {}
