package org.dualusegraph.platform.workflow;

/** One arrow of a life cycle. */
public record Move<S extends Enum<S>>(S from, S to) {}
