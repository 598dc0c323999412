package org.dualusegraph.realdata;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts, cleans and normalises the texts of the sources. */
final class Texts {

    static final int TITLE = 500;
    static final int LONG = 20_000;
    static final int TEASER = 300;

    private static final int MANY = 100;
    private static final int KEY = 150;
    private static final Pattern LEGAL_FORM =
            Pattern.compile("(-(inc|incorporated|llc|corp|corporation|co|company|ltd|limited|plc|lp|llp|pc|gmbh|sa|srl"
                    + "|bhd|sdn|pte|pty))+$");

    private Texts() {}

    /** The text itself, or its beginning up to a word's end and an ellipsis. */
    static @Nullable String cut(@Nullable String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        var space = text.lastIndexOf(' ', most - 1);
        var end = space > most / 2 ? space : most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                        .stripTrailing() + "…";
    }

    /** A name or title within its bound. */
    static String clip(String name) {
        return Objects.requireNonNull(cut(name, TITLE));
    }

    static List<String> clip(List<String> names) {
        return names.stream().map(Texts::clip).limit(MANY).toList();
    }

    /** A stable key of a name: no case, diacritics, punctuation or legal form; a hash when too long or empty. */
    static String key(String name) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var slug = folded.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        var bare = LEGAL_FORM.matcher(slug).replaceFirst("");
        return bare.isEmpty() || bare.length() > KEY ? hash(name) : bare;
    }

    /** A sourceId: the source's name and the id in it, hashed when it would not fit. */
    static String sourceId(String source, String id) {
        return source + ":" + (id.length() > KEY ? hash(id) : id);
    }

    /** The address as an absolute http(s) address; null when it cannot be made one. */
    static @Nullable String url(@Nullable String address) {
        if (address == null) {
            return null;
        }
        var plain = address.replace("&amp;", "&");
        var scheme = plain.indexOf("://");
        var absolute = scheme < 0
                ? "http://" + plain
                : plain.substring(0, scheme).toLowerCase(Locale.ROOT) + plain.substring(scheme);
        try {
            var uri = new URI(absolute);
            var host = uri.getHost();
            var web = absolute.matches("https?://.*") && host != null && host.contains(".");
            return web && absolute.length() <= TITLE ? absolute : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
