package org.dualusegraph.interest;

import org.dualusegraph.membership.ContactInput;
import org.dualusegraph.opportunity.PartnershipType;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("ExpressionOfInterestContentInput")
@Description("What the sender of an expression of interest writes.")
public record ExpressionOfInterestContentInput(
        @Description("What to tell the owner, at most 20,000 characters.")
        String message,

        @Description("What the sender offers, at most 20,000 characters.")
        String whatTheyOffer,

        @Description("What the technology is to be used for. UNKNOWN when nothing was said.")
        IntendedUse intendedUse,

        @Description("Where it would be used in the end. " + Doc.COUNTRY)
        String intendedEndUserCountry,

        @Description("The kind of partnership asked for.") PartnershipType partnershipTypeAsked,

        @Description("Whom to talk to at the sender, who agrees that the owner is told once it has accepted.")
        ContactInput contact) {}
