package org.dualusegraph.vocabulary;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.IdFilter;
import org.dualusegraph.platform.graphql.IntFilter;
import org.dualusegraph.platform.graphql.StringFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("ConceptFilter")
@Description("Conditions on a concept; all given ones must hold.")
public record ConceptFilter(
        @Description(Doc.ALL_OF) List<ConceptFilter> and,
        @Description(Doc.ANY_OF) List<ConceptFilter> or,
        @Description(Doc.NONE_OF) ConceptFilter not,
        @Description(Doc.FILTER_ID) IdFilter id,
        @Description("Code of its vocabulary.") StringFilter scheme,
        @Description("Its code in the vocabulary.") StringFilter notation,

        @Description("Its name; one matching language is enough.")
        StringFilter label,

        @Description("Its depth in the hierarchy, 0 at the top.")
        IntFilter level,

        @Description("Its next broader concept; a top concept never meets this.")
        ConceptFilter parent) {}
