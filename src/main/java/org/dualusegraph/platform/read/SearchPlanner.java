package org.dualusegraph.platform.read;

import graphql.execution.MergedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dualusegraph.platform.read.Plan.Call;
import org.dualusegraph.platform.read.Plan.ObjectPlan;
import org.dualusegraph.platform.read.Plan.ValuePlan;

/** Resolves what is selected of a search that a connection to one type does not have. */
final class SearchPlanner {

    private final Planner planner;
    private final SearchModel model;

    SearchPlanner(Planner planner, SearchModel model) {
        this.planner = planner;
        this.model = model;
    }

    ValuePlan connection(Call call, RootModel.Search root) {
        Level level = planner.level(new TypeModel(root.type()), call, root, null);
        return new ConnectionPlanner(planner, level).plan(-1, Planner.objectType(call.definition()));
    }

    ValuePlan suggestions(Call call, RootModel.Suggest root) {
        GraphQLObjectType type = Planner.objectType(call.definition());
        Level level = planner.level(new TypeModel(root.type()), call, root, null);
        level.rows = true;
        level.object = planner.object(type, level, Suggestions.FIELDS, call.field());
        return new Plan.Rows(level);
    }

    /** The object of a hit: one level for each kind that a hit can be of. */
    ValuePlan hit(Level level, GraphQLFieldDefinition definition, MergedField field) {
        Map<String, Level> levels = new LinkedHashMap<>();
        for (SearchKind kind : model.kinds()) {
            TypeModel type = planner.models().declared(kind.type());
            Level target = planner.level(type, new Call(field, definition), null, null);
            target.rows = true;
            target.selectKey();
            target.object = planner.object(planner.objectType(kind.type()), target, type.fields(), field);
            levels.put(kind.value(), target);
        }
        int column = level.select(Column.of("t.kind"), ColumnKind.TEXT);
        Level.Choice choice = new Level.Choice(column, level.selectKey(), levels);
        level.choices.add(choice);
        return new Plan.Choice(choice.column(), choice.keyColumn(), levels);
    }

    /** Counts over all hits; several aliases share one row. */
    ObjectPlan facets(Level level, GraphQLFieldDefinition definition, MergedField field) {
        GraphQLObjectType type = Planner.objectType(definition);
        Level facets = level.facets;
        if (facets == null) {
            facets = planner.level(new TypeModel(type.getName()), new Call(field, definition), null, null);
            level.facets = facets;
        }
        return planner.object(type, facets, model.facets(), field);
    }
}
