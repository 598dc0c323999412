package org.dualusegraph.organisation;

import org.eclipse.microprofile.graphql.Description;

@Description("A standard that organisations are certified against.")
public enum CertificationScheme {
    @Description("ISO 9001, quality management.")
    ISO9001,
    @Description("AQAP 2110, NATO quality assurance for design, development and production.")
    AQAP2110,
    @Description("ISO/IEC 27001, information security management.")
    ISO27001,
    @Description("EN 9100, quality management in aviation, space and defence.")
    EN9100,
    @Description("NATO facility security clearance.")
    NATO_FSC,
    @Description("Accepted as a tier 1 supplier by a prime contractor.")
    TIER1,
    @Description("Any other standard.")
    OTHER
}
