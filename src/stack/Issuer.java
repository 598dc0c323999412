package stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An OIDC issuer in a few lines: discovery, keys, and tokens for the asking. For benches and conformance only. */
public final class Issuer implements AutoCloseable {

    static final String AUDIENCE = "dual-use-graph";

    private final HttpServer server;
    private final KeyPair keys;

    public Issuer() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + url() + "\",\"jwks_uri\":\"" + url() + "/keys\",\"token_endpoint\":\"" + url()
                        + "/token\",\"authorization_endpoint\":\"" + url() + "/none\"}");
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        serve(
                "/keys",
                "{\"keys\":[{\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"kid\":\"stack\",\"n\":\""
                        + base64(unsigned(key.getModulus().toByteArray())) + "\",\"e\":\""
                        + base64(key.getPublicExponent().toByteArray()) + "\"}]}");
        server.createContext(
                "/token",
                exchange -> answer(
                        exchange, "text/plain", token(exchange.getRequestURI().getQuery())));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** {@code tokenUrl()?subject=carmen&roles=auditor,cluster-manager&seconds=60} answers with a token; roles may be left out. */
    public String tokenUrl() {
        return url() + "/token";
    }

    /** A token of a cluster manager, good for an hour. */
    public String token() throws GeneralSecurityException {
        return token("manager", List.of("cluster-manager"), 3600);
    }

    /** A token of anybody. */
    public String token(String subject, List<String> roles, long seconds) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String groups = roles.stream().map(role -> '"' + role + '"').collect(Collectors.joining(","));
        String content = base64("{\"alg\":\"RS256\",\"kid\":\"stack\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(("{\"iss\":\"" + url() + "\",\"aud\":\"" + AUDIENCE + "\",\"sub\":\"" + subject
                                + "\",\"groups\":[" + groups + "],\"iat\":" + now + ",\"exp\":" + (now + seconds) + "}")
                        .getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + base64(signature.sign());
    }

    private String token(String query) {
        Map<String, String> asked = Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        List<String> roles =
                asked.containsKey("roles") ? List.of(asked.get("roles").split(",")) : List.of();
        try {
            return token(asked.get("subject"), roles, Long.parseLong(asked.get("seconds")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> answer(exchange, "application/json", json));
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
