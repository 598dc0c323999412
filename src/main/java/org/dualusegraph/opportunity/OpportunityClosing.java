package org.dualusegraph.opportunity;

import org.eclipse.microprofile.graphql.Description;

@Description("Why an opportunity was closed.")
public enum OpportunityClosing {
    @Description("An agreement was made with somebody who expressed interest; set by that agreement alone.")
    AGREEMENT,
    @Description("A partner was found in another way.")
    PARTNER_FOUND_ELSEWHERE,
    @Description("Nobody who came forward was suitable.")
    NO_SUITABLE_PARTNER,
    @Description("The owner does not look for it any more.")
    NO_LONGER_NEEDED,
    @Description("Another reason; closingNote says which.")
    OTHER
}
