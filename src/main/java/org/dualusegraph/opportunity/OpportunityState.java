package org.dualusegraph.opportunity;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Where an opportunity stands in its life cycle. Only PUBLISHED is seen by its audience.")
public enum OpportunityState {
    @Description("The owner writes it.")
    DRAFT,
    @Description("A cluster manager reviews it.")
    IN_REVIEW,
    @Description("The review asks the owner for changes.")
    CHANGES_REQUESTED,
    @Description("Seen by its audience until expiresAt.")
    PUBLISHED,
    @Description("Past expiresAt; the clock decides.")
    EXPIRED,
    @Description("Taken back by the owner.")
    WITHDRAWN,
    @Description("Fulfilled or settled.")
    CLOSED,
    @Description("Taken down by a manager or an officer.")
    SUSPENDED;

    @Input("OpportunityStateFilter")
    @Description("Conditions on the state of an opportunity; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) OpportunityState eq,
            @Description(Doc.IN) List<OpportunityState> in,
            @Description(Doc.NOT) OpportunityState not) {}
}
