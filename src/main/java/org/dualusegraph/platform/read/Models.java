package org.dualusegraph.platform.read;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.security.Rule;
import org.dualusegraph.platform.security.ViewerRole;
import org.jspecify.annotations.Nullable;

/** The whole read model: every object type that SQL answers, and the fields of Query and Subscription. */
@Singleton
public class Models {

    private final Map<String, TypeModel> types = new HashMap<>();
    private final Map<String, TypeModel> typesByTag = new HashMap<>();
    private final Map<String, RootModel> roots = new HashMap<>();
    private final Map<String, RootModel> subscriptions = new HashMap<>();

    @Inject
    public Models(Instance<ReadModel> rooms) {
        rooms.forEach(room -> room.declare(this));
        types.values().forEach(this::register);
        rooms.forEach(room -> room.complete(this));
        roots.values().stream().filter(root -> !root.apart()).forEach(root -> declared(root.type()));
        subscriptions.values().forEach(root -> declared(root.type()));
    }

    /**
     * Starts the model of an object type, or goes on with it.
     *
     * @param name the GraphQL name
     */
    public TypeModel type(String name) {
        return types.computeIfAbsent(name, TypeModel::new);
    }

    /** A query field that finds one object by its oneOf argument {@code by}. */
    public void lookup(String field, String type) {
        roots.put(field, new RootModel.Lookup(type));
    }

    /** A query field that finds one object by its argument {@code id}, for viewers with the role only. */
    public void byId(String field, String type, ViewerRole requires) {
        roots.put(field, new RootModel.ById(type, requires, null));
    }

    /** A query field that pages through all objects of a type. */
    public void list(String field, String type) {
        roots.put(field, new RootModel.All(type, null));
    }

    /** A query field that pages through all objects of a type, for viewers with the role only. */
    public void list(String field, String type, ViewerRole requires) {
        roots.put(field, new RootModel.All(type, requires));
    }

    /** A query field with exactly one object. */
    public void single(String field, String type) {
        roots.put(field, new RootModel.Single(type));
    }

    /**
     * Two query fields: one that finds objects of several types by their words, and one that suggests their names.
     *
     * @param connection the type of the one
     * @param suggestion the type of the entries of the other
     */
    public SearchModel search(String search, String connection, String suggest, String suggestion) {
        SearchModel model = new SearchModel();
        roots.put(search, new RootModel.Search(connection, model));
        roots.put(suggest, new RootModel.Suggest(suggestion, model));
        return model;
    }

    /**
     * A query field that is answered from the request itself, without the database.
     *
     * @param value gives the object in the API's own shape
     */
    public void computed(String field, String type, Function<Budget, JsonNode> value) {
        roots.put(field, new RootModel.Computed(type, value));
    }

    /**
     * A subscription field that watches one object by its argument {@code id}, for viewers with the role only.
     *
     * @param ended SQL on {@code t.} that is true when the object will not change any more
     */
    public void subscription(String field, String type, ViewerRole requires, String ended) {
        subscriptions.put(field, new RootModel.ById(type, requires, Column.of(ended)));
    }

    TypeModel declared(String name) {
        TypeModel type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("No read model declares the type " + name);
        }
        return type;
    }

    /** The names of all Node types, by what their ids begin with. */
    public Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        typesByTag.forEach((tag, type) -> tags.put(tag, type.name()));
        return tags;
    }

    @Nullable
    TypeModel tagged(String tag) {
        return typesByTag.get(tag);
    }

    @Nullable
    RootModel root(String field) {
        return roots.get(field);
    }

    @Nullable
    RootModel subscription(String field) {
        return subscriptions.get(field);
    }

    Map<String, RootModel> subscriptions() {
        return subscriptions;
    }

    Collection<TypeModel> types() {
        return types.values();
    }

    Map<String, RootModel> roots() {
        return roots;
    }

    private void register(TypeModel type) {
        Rule visibility = type.visibility();
        if (visibility == null) {
            throw new IllegalStateException("The type " + type.name() + " declares no visibility");
        }
        type.targets().forEach(this::declared);
        if (type.tag() != null && typesByTag.put(type.tag(), type) != null) {
            throw new IllegalStateException("Two types share the id tag " + type.tag());
        }
    }
}
