package org.dualusegraph.opportunity;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Whether an opportunity offers or asks, and what: the five "
        + "kinds of the Enterprise Europe Network and challenges.")
public enum OpportunityKind {
    @Description("Offers a technology.")
    TECHNOLOGY_OFFER,
    @Description("Asks for a technology.")
    TECHNOLOGY_REQUEST,
    @Description("Offers a product, service or capacity.")
    BUSINESS_OFFER,
    @Description("Asks for a product, service or capacity.")
    BUSINESS_REQUEST,
    @Description("Asks for partners in a research and development project.")
    RD_REQUEST,
    @Description("States a problem and invites solutions.")
    CHALLENGE;

    @Input("OpportunityKindFilter")
    @Description("Conditions on the kind of an opportunity; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) OpportunityKind eq,
            @Description(Doc.IN) List<OpportunityKind> in,
            @Description(Doc.NOT) OpportunityKind not) {}
}
