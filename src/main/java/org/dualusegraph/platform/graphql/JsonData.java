package org.dualusegraph.platform.graphql;

/** The {@code data} of an answer, already written as JSON. */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record JsonData(byte[] bytes, int length) {}
