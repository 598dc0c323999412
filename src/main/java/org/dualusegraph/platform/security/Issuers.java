package org.dualusegraph.platform.security;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which of the configured issuers checks a token: the one that the token names. The resolver of the framework does not look at
 * an issuer any more that was away when the service started, nor at tokens that come in a message.
 */
@ApplicationScoped
public class Issuers implements TenantResolver {

    private static final int EXIT = 2;
    private static final String BEARER = "bearer ";

    private final TenantConfigBean tenants;

    public Issuers(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    /** A production service does not start with an issuer whose tokens it would not check in full. */
    void require(@Observes StartupEvent started, LaunchMode mode) {
        if (mode != LaunchMode.NORMAL) {
            return;
        }
        List<String> faults = Stream.concat(
                        Stream.of(tenants.getDefaultTenant()), tenants.getStaticTenantsConfig().values().stream())
                .flatMap(tenant -> faults(tenant.oidcConfig()).stream())
                .toList();
        if (!faults.isEmpty()) {
            System.err.println("The configuration of OIDC is not safe: " + String.join("; ", faults));
            // Nothing is served yet. Thrown on, it would be told with the traces of everything that starts the service.
            Runtime.getRuntime().halt(EXIT);
        }
    }

    /** What is wrong with the configuration of an issuer, each with its property. */
    static List<String> faults(OidcTenantConfig tenant) {
        if (!tenant.tenantEnabled()) {
            return List.of();
        }
        String name = tenant.tenantId().orElse(OidcUtils.DEFAULT_TENANT_ID);
        String property = "quarkus.oidc." + (name.equals(OidcUtils.DEFAULT_TENANT_ID) ? "" : name + ".") + "token.";
        var token = tenant.token();
        boolean asked = token.requireJwtIntrospectionOnly();
        return Stream.of(
                        token.audience().isEmpty()
                                ? property + "audience is missing (any takes tokens that were made for others)"
                                : null,
                        token.issuer().filter("any"::equals).isPresent() ? property + "issuer must not be any" : null,
                        token.allowJwtIntrospection() && !asked
                                ? property + "allow-jwt-introspection must be false: it takes tokens of any audience"
                                : null,
                        asked && !token.requiredClaims().containsKey("aud")
                                ? property
                                        + "required-claims.aud is missing: introspection does not look at the audience"
                                : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The tenant of the issuer that the bearer token names; the default one, which refuses it, when there is none. */
    @Override
    public String resolve(RoutingContext context) {
        String issuer = issuer(context.request().getHeader("Authorization"));
        for (TenantConfigContext tenant : tenants.getStaticTenantsConfig().values()) {
            if (issuer != null && issuer.equals(issuer(tenant))) {
                return tenant.oidcConfig().tenantId().orElseThrow();
            }
        }
        return OidcUtils.DEFAULT_TENANT_ID;
    }

    private static @Nullable String issuer(TenantConfigContext tenant) {
        String discovered = tenant.getOidcMetadata() == null
                ? null
                : tenant.getOidcMetadata().getIssuer();
        OidcTenantConfig config = tenant.oidcConfig();
        return config.token()
                .issuer()
                .orElseGet(() ->
                        discovered != null ? discovered : config.authServerUrl().orElse(null));
    }

    /** What the token says of itself, not checked. */
    private static @Nullable String issuer(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        String[] parts = authorization.split("\\.", 3);
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts.length == 3 ? parts[1] : "");
            return new JsonObject(new String(claims, StandardCharsets.UTF_8)).getValue("iss") instanceof String issuer
                    ? issuer
                    : null;
        } catch (IllegalArgumentException | DecodeException e) {
            return null;
        }
    }
}
