package org.dualusegraph.opportunity;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Kind of partnership.")
public enum PartnershipType {
    @Description("Licence to use a technology.")
    LICENSING,
    @Description("Adapting, testing or integrating a technology together.")
    TECHNICAL_COOPERATION,
    @Description("Research and development together.")
    RD_COOPERATION,
    @Description("One partner manufactures for the other.")
    MANUFACTURING,
    @Description("Sale together with technical assistance.")
    COMMERCIAL_WITH_TECH_ASSISTANCE,
    @Description("A company founded together.")
    JOINT_VENTURE,
    @Description("Work given to a subcontractor.")
    SUBCONTRACTING_OUTSOURCING,
    @Description("Agent, distributor or other sales channel.")
    TRADE_INTERMEDIARY,
    @Description("Franchise.")
    FRANCHISE,
    @Description("Each partner produces for the other.")
    RECIPROCAL_PRODUCTION,
    @Description("Merger, or exchange of shares.")
    MERGER_OR_SHARE_EXCHANGE,
    @Description("One partner buys the other, or a part of it.")
    ACQUISITION,
    @Description("Supply of goods or services.")
    SUPPLIER,
    @Description("Capital for a share.")
    INVESTMENT,
    @Description("Testing or certification by the partner.")
    TESTING;

    @Input("PartnershipTypeFilter")
    @Description("Conditions on kinds of partnership; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) PartnershipType eq,
            @Description(Doc.IN) List<PartnershipType> in,
            @Description(Doc.NOT) PartnershipType not) {}
}
