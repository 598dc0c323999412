package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Stage of a technology in plain words, derived from its current TRL.")
public enum TechnologyStage {
    @Description("TRL 1 to 2.")
    CONCEPT,
    @Description("TRL 3 to 4.")
    LAB,
    @Description("TRL 5 to 6.")
    DEMONSTRATED,
    @Description("TRL 7.")
    PROTOTYPE_OPERATIONAL,
    @Description("TRL 8.")
    QUALIFIED,
    @Description("TRL 9.")
    ON_MARKET;

    @Input("TechnologyStageFilter")
    @Description("Conditions on the stage of a technology; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) TechnologyStage eq,
            @Description(Doc.IN) List<TechnologyStage> in,
            @Description(Doc.NOT) TechnologyStage not) {}
}
