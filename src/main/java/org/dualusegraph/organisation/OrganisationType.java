package org.dualusegraph.organisation;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Kind of organisation, in the cluster's own terms.")
public enum OrganisationType {
    @Description("Company that works for defence.")
    DEFENCE_COMPANY,
    @Description("Company with both civil and defence products.")
    DUAL_USE_COMPANY,
    @Description("Company with civil products only.")
    CIVIL_COMPANY,
    @Description("University or other school of higher education.")
    UNIVERSITY,
    @Description("Institute whose main task is research.")
    RESEARCH_INSTITUTE,
    @Description("Ministry, agency, armed force or other public authority.")
    GOVERNMENT_BODY,
    @Description("Agency that develops a region's economy.")
    REGIONAL_DEVELOPMENT_AGENCY,
    @Description("Another cluster.")
    CLUSTER,
    @Description("Chamber, patronage or other association of companies.")
    BUSINESS_ASSOCIATION,
    @Description("Non-governmental, non-profit organisation.")
    NGO,
    @Description("Fund, bank or other source of capital.")
    INVESTOR,
    @Description("Prime contractor that combines contributions into systems.")
    INTEGRATOR,
    @Description("Buyer outside the country of the cluster.")
    FOREIGN_BUYER,
    @Description("None of the others, or not known.")
    OTHER;

    @Input("OrganisationTypeFilter")
    @Description("Conditions on the kind of an organisation; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) OrganisationType eq,
            @Description(Doc.IN) List<OrganisationType> in,
            @Description(Doc.NOT) OrganisationType not) {}
}
