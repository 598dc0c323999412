package org.dualusegraph.platform.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The media types of GraphQL over HTTP, and which of them a request asks for. */
public final class MediaTypes {

    static final String JSON = "application/json; charset=utf-8";
    public static final String GRAPHQL_RESPONSE = "application/graphql-response+json; charset=utf-8";
    static final String EVENT_STREAM = "text/event-stream; charset=utf-8";

    /** What an answer depends on beside its path. */
    static final String VARY = "Accept, Accept-Encoding, Authorization";

    private MediaTypes() {}

    /** The answer's media type for an Accept header: the best by quality, then by order; null when none fits. */
    static @Nullable String accepted(@Nullable String accept) {
        return best(accept, false);
    }

    private static @Nullable String best(@Nullable String accept, boolean events) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        String best = null;
        double bestQuality = 0;
        for (String range : accept.split(",", -1)) {
            String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
            String type = switch (parts[0].strip()) {
                case "application/graphql-response+json" -> GRAPHQL_RESPONSE;
                case "text/event-stream" -> events ? EVENT_STREAM : null;
                case "application/json", "application/*", "*/*" -> JSON;
                default -> null;
            };
            double quality = quality(parts);
            if (type != null && quality > bestQuality) {
                best = type;
                bestQuality = quality;
            }
        }
        return best;
    }

    /** Whether a request would rather have a stream of events than one answer. */
    public static boolean wantsEvents(HttpServerRequest request) {
        return EVENT_STREAM.equals(best(request.getHeader("Accept"), true));
    }

    static boolean isJson(@Nullable String contentType) {
        return isUtf8(contentType, "application/json");
    }

    /** Whether a Content-Type header says this media type, in UTF-8 where it names a character set. */
    public static boolean isUtf8(@Nullable String contentType, String mediaType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                return false;
            }
        }
        return parts[0].strip().equals(mediaType);
    }

    /** How much a header of the Accept family wants this value, 0 to 1; a wildcard counts where the value is not named. */
    static double quality(@Nullable String header, String value) {
        double wildcard = 0;
        for (String range : header == null ? new String[0] : header.split(",", -1)) {
            String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
            if (parts[0].strip().equals(value)) {
                return quality(parts);
            }
            if (parts[0].strip().equals("*")) {
                wildcard = quality(parts);
            }
        }
        return wildcard;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
