package org.dualusegraph.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An OIDC issuer whose tokens say whatever a test wants. */
public final class TokenIssuer implements AutoCloseable {

    public static final String AUDIENCE = "dual-use-graph";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpServer server;
    private final AtomicInteger keysAsked = new AtomicInteger();
    private volatile KeyPair keys = newKeys();
    private volatile String kid = "1";

    public TokenIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/.well-known/openid-configuration", () -> Map.of("issuer", url(), "jwks_uri", url() + "/keys"));
        serve("/keys", () -> {
            keysAsked.incrementAndGet();
            return Map.of("keys", List.of(publicKey()));
        });
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How often the keys were fetched. */
    public int keysAsked() {
        return keysAsked.get();
    }

    /** From now on tokens are signed with another key, and the last one is not published any more. */
    public void rotate() {
        keys = newKeys();
        kid = String.valueOf(Integer.parseInt(kid) + 1);
    }

    /** A good token of a person, for five minutes. */
    public String token(String subject, Map<String, Object> claims) {
        return token(subject, claims, Map.of());
    }

    /** @param claims added to those of a good token, or instead of them; an empty text takes one out */
    public String token(@Nullable String subject, Map<String, Object> claims, Map<String, Object> header) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> all =
                new HashMap<>(Map.of("iss", url(), "aud", AUDIENCE, "azp", "portal", "iat", now, "exp", now + 300));
        if (subject != null) {
            all.put("sub", subject);
        }
        all.putAll(claims);
        all.values().removeIf(""::equals);
        Map<String, Object> head = new HashMap<>(Map.of("alg", "RS256", "kid", kid));
        head.putAll(header);
        String content = encode(head) + "." + encode(all);
        return content + "." + base64(sign(content));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private byte[] sign(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> publicKey() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "alg",
                "RS256",
                "use",
                "sig",
                "kid",
                kid,
                "n",
                number(key.getModulus()),
                "e",
                number(key.getPublicExponent()));
    }

    private void serve(String path, Supplier<Map<String, Object>> answer) {
        server.createContext(path, exchange -> {
            byte[] body = MAPPER.writeValueAsBytes(answer.get());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String encode(Map<String, Object> json) {
        try {
            return base64(MAPPER.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
