package org.dualusegraph.technology;

import org.eclipse.microprofile.graphql.Description;

@Description("Kind of intellectual property right, after the list of the Enterprise Europe Network.")
public enum IPRightKind {
    @Description("No right.")
    NONE,
    @Description("Patent applied for, not yet granted.")
    PATENT_APPLIED,
    @Description("Patent granted.")
    PATENT_GRANTED,
    @Description("Utility model.")
    UTILITY_MODEL,
    @Description("Registered design.")
    DESIGN_RIGHT,
    @Description("Copyright, as in software.")
    COPYRIGHT,
    @Description("Trade mark.")
    TRADE_MARK,
    @Description("Know-how kept secret.")
    SECRET_KNOW_HOW,
    @Description("Exclusive rights obtained from someone else.")
    EXCLUSIVE_RIGHTS,
    @Description("Any other right.")
    OTHER
}
