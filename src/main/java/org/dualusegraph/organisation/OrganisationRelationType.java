package org.dualusegraph.organisation;

import org.eclipse.microprofile.graphql.Description;

@Description("What one organisation is to another.")
public enum OrganisationRelationType {
    @Description("Linked in a way that the others do not name.")
    RELATED,
    @Description("It owns or contains the other.")
    PARENT,
    @Description("It is owned by or part of the other.")
    CHILD,
    @Description("It continues the other, which ended or was merged.")
    SUCCESSOR,
    @Description("It was continued by the other.")
    PREDECESSOR
}
