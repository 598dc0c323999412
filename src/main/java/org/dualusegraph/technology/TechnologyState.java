package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Where a technology stands in its life cycle. Only "
        + "PUBLISHED and REVISION_PENDING are seen by its audience.")
public enum TechnologyState {
    @Description("The owner writes it.")
    DRAFT,
    @Description("A cluster manager reviews the content.")
    IN_REVIEW,
    @Description("The review asks the owner for changes.")
    CHANGES_REQUESTED,
    @Description("An export control officer reviews it.")
    CONTROL_REVIEW,
    @Description("Seen by its audience.")
    PUBLISHED,
    @Description("A change waits for review; the published text stays seen.")
    REVISION_PENDING,
    @Description("Taken down by a manager or an officer.")
    SUSPENDED,
    @Description("Put away for good.")
    ARCHIVED;

    @Input("TechnologyStateFilter")
    @Description("Conditions on the state of a technology; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) TechnologyState eq,
            @Description(Doc.IN) List<TechnologyState> in,
            @Description(Doc.NOT) TechnologyState not) {}
}
