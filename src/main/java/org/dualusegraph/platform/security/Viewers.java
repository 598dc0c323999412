package org.dualusegraph.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Makes a viewer of what the OIDC token says. */
@Singleton
public class Viewers {

    /** Realm roles, as the token names them. */
    private static final Map<String, ViewerRole> REALM_ROLES = Map.of(
            "cluster-manager", ViewerRole.CLUSTER_MANAGER,
            "export-control-officer", ViewerRole.EXPORT_CONTROL_OFFICER,
            "government-observer", ViewerRole.GOVERNMENT_OBSERVER,
            "auditor", ViewerRole.AUDITOR);

    private static final String AUTHORIZATION = "Authorization";

    /** Where the identity tells the end of its token, in seconds since 1970. */
    private static final String EXPIRES = "quarkus.identity.expire-time";

    private static final int REMEMBERED_TOKENS = 10_000;

    private final IdentityProviderManager identities;
    private final HttpAuthenticator authenticator;
    private final Set<String> rolesFrom;

    /** Who brought a token that was accepted lately, by the header: checking a signature costs more than most queries. */
    private final Cache<String, Caller> accepted;

    public Viewers(IdentityProviderManager identities, HttpAuthenticator authenticator, IdentitySettings settings) {
        this.identities = identities;
        this.authenticator = authenticator;
        this.rolesFrom = settings.rolesFrom().orElse(Set.of());
        this.accepted = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_TOKENS)
                .expireAfterWrite(settings.rememberTokens())
                // Whoever asks also tidies up: to wake another thread for it costs more.
                .executor(Runnable::run)
                .build();
    }

    /**
     * Tells who sends the request, and from where: at once, unless there is a token that must be checked.
     *
     * @param refused is told why a token is not accepted
     */
    public void caller(RoutingContext context, Consumer<Caller> taken, Consumer<Throwable> refused) {
        String authorization = context.request().getHeader(AUTHORIZATION);
        if (authorization == null) {
            taken.accept(new Caller(Viewer.ANONYMOUS, address(context), null));
            return;
        }
        Caller known = accepted.getIfPresent(authorization);
        if (known != null && known.until() != null && Instant.now().isBefore(known.until())) {
            taken.accept(new Caller(known.viewer(), address(context), known.until()));
            return;
        }
        identity(context)
                .map(identity -> caller(context, identity))
                .invoke(caller -> accepted.put(authorization, caller))
                .subscribe()
                .with(taken, refused);
    }

    /**
     * Tells who speaks on a connection that brings its token in a message.
     *
     * @param refused is told why the token is not accepted
     */
    public void caller(RoutingContext context, String token, Consumer<Caller> taken, Consumer<Throwable> refused) {
        Uni.createFrom()
                .deferred(() -> {
                    context.request().headers().set(AUTHORIZATION, "Bearer " + token);
                    return authenticator.attemptAuthentication(context);
                })
                .map(identity -> caller(context, identity))
                .subscribe()
                .with(taken, refused);
    }

    private Caller caller(RoutingContext context, SecurityIdentity identity) {
        Long end = identity.getAttribute(EXPIRES);
        return new Caller(of(identity), address(context), end == null ? null : Instant.ofEpochSecond(end));
    }

    private static String address(RoutingContext context) {
        return context.request().remoteAddress().hostAddress();
    }

    private Uni<SecurityIdentity> identity(RoutingContext context) {
        // Otherwise the framework answers a bad token by itself, without a body.
        context.put(
                QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>) (same, failure) -> {});
        return QuarkusHttpUser.getSecurityIdentity(context, identities);
    }

    private Viewer of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return Viewer.ANONYMOUS;
        }
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new AuthenticationFailedException("Only tokens that say who bears them are taken.");
        }
        String client = client(token);
        String tenant = identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE);
        String issuer = OidcUtils.DEFAULT_TENANT_ID.equals(tenant) ? null : tenant;
        Set<ViewerRole> roles = EnumSet.of(Subject.isClient(token, client) ? ViewerRole.CLIENT : ViewerRole.REGISTERED);
        if (issuer == null || rolesFrom.contains(issuer)) {
            REALM_ROLES.forEach((name, role) -> {
                if (identity.hasRole(name)) {
                    roles.add(role);
                }
            });
        }
        return new Viewer(Subject.of(token, issuer), roles, client);
    }

    /** OpenID Connect says {@code azp}, RFC 9068 says {@code client_id}. */
    private static @Nullable String client(JsonWebToken token) {
        String authorizedParty = token.getClaim("azp");
        return authorizedParty == null ? token.getClaim("client_id") : authorizedParty;
    }
}
