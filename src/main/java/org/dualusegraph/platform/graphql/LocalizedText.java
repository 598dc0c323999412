package org.dualusegraph.platform.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

@Description("A text in one or more languages.")
public record LocalizedText(
        @Description("The text in every language it has.") List<LocalizedValue> values) {}
