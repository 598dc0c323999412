package org.dualusegraph.event;

import java.util.List;
import org.dualusegraph.organisation.Organisation;
import org.dualusegraph.organisation.OrganisationFilter;
import org.dualusegraph.organisation.OrganisationOrder;
import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.vocabulary.Concept;
import org.dualusegraph.vocabulary.ConceptConnection;
import org.dualusegraph.vocabulary.ConceptFilter;
import org.dualusegraph.vocabulary.ConceptOrder;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Declares the queries on events and their links to organisations and concepts. */
@GraphQLApi
public class EventApi {
    @Query
    @Description("One event. Null when there is none with this key or the viewer may not see it.")
    public @Nullable Event event(@NonNull @Description(Doc.BY) EventBy by) {
        return Declared.field();
    }

    @Query
    @NonNull
    @Description("All events that the viewer may see.")
    public EventConnection events(
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable EventFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<EventOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Organisations that take part; one that has several roles appears once for each.")
    public EventOrganisationConnection organisations(
            @Source Event event,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable OrganisationFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<OrganisationOrder> orderBy,
            @Description("Keep only these roles; all when absent.") @Nullable List<EventRole> roles) {
        return Declared.field();
    }

    @NonNull
    @Description("Organisations that organise it: those with the role ORGANISER.")
    public EventOrganisationConnection organisers(
            @Source Event event,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before) {
        return Declared.field();
    }

    @NonNull
    @Description(Doc.CONCEPTS)
    public ConceptConnection concepts(
            @Source Event event,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable ConceptFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<ConceptOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Events that it takes part in and that the viewer may see.")
    public OrganisationEventConnection events(
            @Source Organisation organisation,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable EventFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<EventOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Events filed under this concept that the viewer may see.")
    public EventConnection events(
            @Source Concept concept,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable EventFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<EventOrder> orderBy) {
        return Declared.field();
    }
}
