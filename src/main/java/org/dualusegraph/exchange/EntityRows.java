package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.exchange.Batch.Line;
import org.dualusegraph.platform.persistence.BaseEntity;
import org.jspecify.annotations.Nullable;

/** Rows that create or update one entity each, found again by any of their own keys. */
abstract class EntityRows<E extends BaseEntity> implements RowKind {

    private static final Set<String> NEVER_WRITTEN = Set.of("id", "ref");

    private final String typename;
    private final Class<E> type;

    EntityRows(String typename, Class<E> type) {
        this.typename = typename;
        this.type = type;
    }

    @Override
    public String typename() {
        return typename;
    }

    /** The keys by which the row may be known already; all that are found must belong to the same object. */
    abstract List<Ref> ownKeys(Line line);

    abstract E create();

    /** Reads the fields of the row onto the entity. */
    abstract void read(Row row, E entity, Batch batch);

    @Override
    public void collectOwnKeys(Line line, Collection<Ref> into) {
        into.addAll(ownKeys(line));
    }

    @Override
    public void write(Batch batch) {
        Set<UUID> known = new LinkedHashSet<>();
        batch.lines.forEach(line -> ownKeys(line).forEach(key -> {
            UUID id = batch.references.find(key);
            if (id != null) {
                known.add(id);
            }
        }));
        batch.loadTouched(known);
        batch.session.findMultiple(type, List.copyOf(known));
        for (Line line : batch.lines) {
            try {
                UUID id = identify(batch, line);
                E existing = id == null ? null : batch.session.find(type, id);
                if (existing != null) {
                    requireSame(line, existing);
                    batch.requireFirst(existing);
                }
                write(batch, line, existing);
            } catch (RowException e) {
                batch.reject(line, e.error());
            }
        }
        batch.flush();
    }

    private void write(Batch batch, Line line, @Nullable E existing) {
        Row row = Row.of(line.json(), existing == null);
        E entity = existing == null ? create() : existing;
        ownKeys(line).stream().map(Ref::kind).filter(NEVER_WRITTEN::contains).forEach(row::known);
        read(row, entity, batch);
        batch.write(line, row, entity, () -> {
            UUID id = entity.id;
            if (id != null) {
                ownKeys(line).forEach(key -> batch.references.put(key, id));
            }
        });
    }

    /** The object that the row's keys belong to, null when they are all new. */
    private @Nullable UUID identify(Batch batch, Line line) {
        List<Ref> keys = ownKeys(line);
        if (keys.isEmpty()) {
            throw new RowException(
                    null, ImportErrorCode.MISSING_FIELD, "The row says nothing to be known by: " + wanted());
        }
        Set<UUID> found = new LinkedHashSet<>();
        for (Ref key : keys) {
            UUID id = batch.references.find(key);
            if (id != null) {
                found.add(id);
            } else if (key.kind().equals("id") || key.kind().equals("ref")) {
                throw new RowException(
                        key.kind(), ImportErrorCode.UNKNOWN_REFERENCE, "There is no " + typename + " with this key.");
            }
        }
        if (found.size() > 1) {
            throw new RowException(
                    null, ImportErrorCode.AMBIGUOUS_REFERENCE, "The keys of the row belong to different objects.");
        }
        return found.isEmpty() ? null : found.iterator().next();
    }

    /** @throws RowException when the row shares a key with the object and yet is another one */
    void requireSame(Line line, E existing) {}

    String wanted() {
        return "sourceId is needed.";
    }

    /** The keys that most types have: id, ref and sourceId. */
    List<Ref> commonKeys(Line line) {
        List<Ref> keys = new ArrayList<>();
        for (String kind : List.of("id", "ref", "sourceId")) {
            JsonNode key = line.json().get(kind);
            if (key != null && key.isTextual()) {
                keys.add(new Ref(typename, kind, key.textValue().strip()));
            }
        }
        return keys;
    }

    /** Makes a set hold exactly the wanted elements, touching it only where it differs. */
    static <T> void sync(Set<T> current, Collection<T> wanted) {
        current.retainAll(new LinkedHashSet<>(wanted));
        current.addAll(wanted);
    }
}
