package org.dualusegraph.platform.graphql;

import org.eclipse.microprofile.graphql.Description;

@Description("Which end of a sorted list comes first.")
public enum OrderDirection {
    @Description("Smallest, earliest or alphabetically first comes first.")
    ASC,
    @Description("Largest, latest or alphabetically last comes first.")
    DESC
}
