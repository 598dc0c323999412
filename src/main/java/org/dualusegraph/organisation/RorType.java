package org.dualusegraph.organisation;

import org.eclipse.microprofile.graphql.Description;

@Description("Kind of organisation, in the terms of the Research Organization Registry (ROR).")
public enum RorType {
    @Description("Grants degrees or teaches.")
    EDUCATION,
    @Description("Awards money for research.")
    FUNDER,
    @Description("Treats patients or supports those who do.")
    HEALTHCARE,
    @Description("Works for profit.")
    COMPANY,
    @Description("Keeps collections: library, museum, archive.")
    ARCHIVE,
    @Description("Works neither for profit nor for government.")
    NONPROFIT,
    @Description("Part of, or run by, a government.")
    GOVERNMENT,
    @Description("Place where research is done, such as a laboratory.")
    FACILITY,
    @Description("None of the others.")
    OTHER
}
