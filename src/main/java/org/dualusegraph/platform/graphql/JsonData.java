package org.dualusegraph.platform.graphql;

/** The {@code data} of an answer, already written as JSON. */
public record JsonData(byte[] bytes, int length) {}
