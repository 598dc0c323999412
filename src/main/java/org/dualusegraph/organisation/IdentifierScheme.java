package org.dualusegraph.organisation;

import org.eclipse.microprofile.graphql.Description;

@Description("A register of organisations.")
public enum IdentifierScheme {
    @Description("Research Organization Registry, the id without the address, such as 05aec4025.")
    ROR,
    @Description("European Unique Identifier of the business registers.")
    EUID,
    @Description("Romanian unique registration code.")
    CUI,
    @Description("VAT number with country prefix.")
    VAT,
    @Description("Legal Entity Identifier, ISO 17442.")
    LEI,
    @Description("Participant Identification Code of EU funding.")
    PIC,
    @Description("NATO Commercial and Government Entity code.")
    NCAGE,
    @Description("Wikidata item, such as Q123.")
    WIKIDATA,
    @Description("International Standard Name Identifier, ISO 27729.")
    ISNI,
    @Description("Global Research Identifier Database, no longer extended.")
    GRID,
    @Description("Any other register.")
    OTHER
}
