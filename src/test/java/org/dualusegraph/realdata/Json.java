package org.dualusegraph.realdata;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The one JSON mapper of the real-data tools. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}
}
