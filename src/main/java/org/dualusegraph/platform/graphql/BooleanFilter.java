package org.dualusegraph.platform.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("BooleanFilter")
@Description("Conditions on a yes or no; all given ones must hold.")
public record BooleanFilter(@Description(Doc.EQ) Boolean eq) {}
