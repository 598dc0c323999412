package org.dualusegraph.platform.read;

/** A room's part of the read model: declared once, at start, and never asked again. */
public interface ReadModel {

    /** Declares the room's own types, the fields it contributes to the types of earlier rooms, and its queries. */
    void declare(Models models);

    /** Declares what depends on what all rooms have declared. */
    default void complete(Models models) {}
}
