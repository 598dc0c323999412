package org.dualusegraph.platform.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.platform.read.Plan.Call;
import org.dualusegraph.platform.read.Plan.ObjectPlan;
import org.jspecify.annotations.Nullable;

/** One statement of a plan: the columns to select of one type for all parents at once, and the levels below. */
final class Level {

    /** A level below, and the column of this level that holds the key it hangs on. */
    record Child(int keyColumn, Level level) {}

    /** Levels of which each row has its object in one, the one for the value of its column, and is read together with it. */
    record Choice(int column, int keyColumn, Map<String, Level> levels) {}

    record Selected(Column column, ColumnKind kind) {}

    private static final Column KEY = Column.of("t.id");

    final int index;
    final TypeModel type;
    final Call call;
    final @Nullable RootModel root;
    final @Nullable Link link;
    final List<Selected> columns = new ArrayList<>();
    final List<Child> children = new ArrayList<>();
    final List<Choice> choices = new ArrayList<>();

    /** Objects that have a count each in a facet, in the statement of their search. */
    final Map<FieldModel.Tally, Level> tallies = new LinkedHashMap<>();

    /** What is counted over all rows of a search, in its statement; null when nothing is. */
    @Nullable
    Level facets;

    ObjectPlan object = ObjectPlan.NOTHING;
    boolean rows;
    boolean count;
    boolean cursors;

    /** The column that tells whether a watched object will change no more, -1 where nothing is watched. */
    int ended = -1;

    Level(int index, TypeModel type, Call call, @Nullable RootModel root, @Nullable Link link) {
        this.index = index;
        this.type = type;
        this.call = call;
        this.root = root;
        this.link = link;
    }

    boolean paged() {
        return link != null
                || root instanceof RootModel.All
                || root instanceof RootModel.Search
                || root instanceof RootModel.Suggest;
    }

    /**
     * Whether nothing more is read that must fit its rows. What is spelled alike, after a search that finds nothing, stands for itself.
     */
    boolean last() {
        return children.isEmpty()
                && (facets == null || facets.tallies.values().stream().allMatch(Level::last))
                && choices.stream()
                        .flatMap(choice -> choice.levels().values().stream())
                        .allMatch(Level::last);
    }

    /** The position of the column in the rows, selected once however often it is asked for. */
    int select(Column column, ColumnKind kind) {
        for (int i = 0; i < columns.size(); i++) {
            Selected selected = columns.get(i);
            if (selected.kind == kind && selected.column.key().equals(column.key())) {
                return i;
            }
        }
        columns.add(new Selected(column, kind));
        return columns.size() - 1;
    }

    int selectKey() {
        return select(KEY, ColumnKind.KEY);
    }

    int statements() {
        if (root instanceof RootModel.Search) {
            return rows || count || facets != null ? 2 : 0;
        }
        if (link == null) {
            return rows || count ? 1 : 0;
        }
        return (rows ? 1 : 0) + (count ? 1 : 0);
    }
}
