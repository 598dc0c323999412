package org.dualusegraph.opportunity;

import org.dualusegraph.platform.graphql.Money;
import org.eclipse.microprofile.graphql.Description;

@Description("A range of money, both ends included.")
public record BudgetRange(
        @Description("Least amount; null when open.") Money from,
        @Description("Greatest amount; null when open.") Money to) {}
