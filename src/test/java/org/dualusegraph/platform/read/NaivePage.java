package org.dualusegraph.platform.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page cut out of a whole list in memory, by the words of the Relay specification. */
record NaivePage(TypeModel type, List<Entry> entries, int total, boolean hasNext, boolean hasPrevious, String order) {

    /** A place in the list: how its sort keys compare with those of the cursors, and the facts about the link. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(UUID id, String[] cursor, int[] after, int[] before, Map<String, @Nullable JsonNode> facts) {}

    static NaivePage of(PageRequest request, TypeModel type, List<Entry> all) {
        List<Entry> between = all.stream()
                .filter(entry -> request.after() == null || place(entry.after(), request) > 0)
                .filter(entry -> request.before() == null || place(entry.before(), request) < 0)
                .toList();
        int size = Math.min(request.size(), between.size());
        boolean more = between.size() > size;
        boolean backward = request.backward();
        return new NaivePage(
                type,
                backward ? between.subList(between.size() - size, between.size()) : between.subList(0, size),
                all.size(),
                backward ? request.before() != null : more,
                backward ? more : request.after() != null,
                Cursors.signature(request.keys(), request.descending()));
    }

    private static int place(int[] signs, PageRequest request) {
        for (int i = 0; i < signs.length; i++) {
            if (signs[i] != 0) {
                return request.descending().get(i) ? -signs[i] : signs[i];
            }
        }
        return 0;
    }

    String cursor(Entry entry) {
        return Cursors.encode(order, entry.cursor());
    }

    @Nullable
    String startCursor() {
        return entries.isEmpty() ? null : cursor(entries.getFirst());
    }

    @Nullable
    String endCursor() {
        return entries.isEmpty() ? null : cursor(entries.getLast());
    }
}
