package org.dualusegraph.opportunity;

import org.eclipse.microprofile.graphql.Description;

@Description("How to read the countries of a rule.")
public enum CountryRuleMode {
    @Description("Every country is accepted.")
    ANY,
    @Description("Only the listed countries are accepted.")
    ALLOW,
    @Description("Every country but the listed ones is accepted.")
    DENY
}
