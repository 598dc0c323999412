package org.dualusegraph.organisation;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Size of an enterprise by the EU definition (Recommendation 2003/361/EC, with small mid-caps).")
public enum SizeClass {
    @Description("Fewer than 10 people.")
    MICRO,
    @Description("Fewer than 50 people.")
    SMALL,
    @Description("Fewer than 250 people.")
    MEDIUM,
    @Description("Larger than medium, and still a small mid-cap by the EU definition.")
    SMALL_MIDCAP,
    @Description("Larger than a small mid-cap.")
    LARGE,
    @Description("Not an enterprise.")
    NOT_APPLICABLE;

    @Input("SizeClassFilter")
    @Description("Conditions on a size class; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) SizeClass eq,
            @Description(Doc.IN) List<SizeClass> in,
            @Description(Doc.NOT) SizeClass not) {}
}
