package org.dualusegraph.vocabulary;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.IdFilter;
import org.dualusegraph.platform.graphql.StringFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("ConceptSchemeFilter")
@Description("Conditions on a vocabulary; all given ones must hold.")
public record ConceptSchemeFilter(
        @Description(Doc.ALL_OF) List<ConceptSchemeFilter> and,
        @Description(Doc.ANY_OF) List<ConceptSchemeFilter> or,
        @Description(Doc.NONE_OF) ConceptSchemeFilter not,
        @Description(Doc.FILTER_ID) IdFilter id,
        @Description("Its short code.") StringFilter code) {}
