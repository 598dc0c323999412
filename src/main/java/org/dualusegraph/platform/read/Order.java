package org.dualusegraph.platform.read;

/** One key of an order: an SQL expression that is never null, and how its value travels in a cursor. */
record Order(String name, Template sql, CursorType type) {

    static final Order ID = new Order("id", new Template("t.id"), CursorType.ID);
}
