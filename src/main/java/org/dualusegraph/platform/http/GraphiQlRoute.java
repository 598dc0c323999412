package org.dualusegraph.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code /graphiql}: leads to the explorer, whose files are static, has browsers ask for them anew after an upgrade, tells the page where
 * people sign in, and lets it talk to nobody but this service and that issuer.
 */
@ApplicationScoped
public class GraphiQlRoute {

    private static final String PATH = "/graphiql";

    /** GraphiQL's editors write style elements of their own; nothing else of the page is inline. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'%s;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final JsonObject signIn;
    private final String policy;

    public GraphiQlRoute(
            GraphiQlSettings settings,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> named,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> server) {
        Optional<String> issuer = settings.clientId().flatMap(client -> named.or(() -> server));
        signIn = new JsonObject();
        issuer.ifPresent(url -> signIn.put("issuer", url)
                .put("clientId", settings.clientId().orElseThrow())
                .put("scope", settings.scope()));
        policy = POLICY.formatted(issuer.map(url -> " " + origin(url)).orElse(""));
    }

    void register(@Observes Router router) {
        router.routeWithRegex(PATH)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(GraphiQlRoute::addSlash);
        router.route(PATH + "/*").order(Integer.MIN_VALUE).handler(this::guard);
        router.get(PATH + "/sign-in.json").handler(context -> context.json(signIn));
    }

    private static void addSlash(RoutingContext context) {
        context.response().setStatusCode(308).putHeader("Location", "graphiql/").end();
    }

    private void guard(RoutingContext context) {
        context.response()
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Content-Security-Policy", policy)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff");
        context.next();
    }

    private static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
