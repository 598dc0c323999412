package org.dualusegraph.platform.graphql;

/**
 * The {@code data} of an answer, already written as JSON.
 *
 * @param bytes the JSON, with room behind it
 * @param length how many of the bytes it is
 * @param empty whether it is null, or every field of the operation is
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record JsonData(byte[] bytes, int length, boolean empty) {}
