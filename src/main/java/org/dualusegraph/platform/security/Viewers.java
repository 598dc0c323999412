package org.dualusegraph.platform.security;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
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

    private final IdentityProviderManager identities;
    private final HttpAuthenticator authenticator;
    private final Set<String> rolesFrom;

    public Viewers(IdentityProviderManager identities, HttpAuthenticator authenticator, IdentitySettings settings) {
        this.identities = identities;
        this.authenticator = authenticator;
        this.rolesFrom = settings.rolesFrom().orElse(Set.of());
    }

    /** Who sends the request, and from where; fails when it carries a token that is not accepted. */
    public Uni<Caller> caller(RoutingContext context) {
        return identity(context).map(identity -> caller(context, identity));
    }

    /** Who speaks on a connection that brings its token in a message; fails when the token is not accepted. */
    public Uni<Caller> caller(RoutingContext context, String token) {
        return Uni.createFrom()
                .deferred(() -> {
                    context.request().headers().set(AUTHORIZATION, "Bearer " + token);
                    return authenticator.attemptAuthentication(context);
                })
                .map(identity -> caller(context, identity));
    }

    private Caller caller(RoutingContext context, SecurityIdentity identity) {
        String address = context.request().remoteAddress().hostAddress();
        Long end = identity.getAttribute(EXPIRES);
        return new Caller(of(identity), address, end == null ? null : Instant.ofEpochSecond(end));
    }

    /** Who sends the request; fails when it carries a token that is not accepted. */
    public Uni<Viewer> of(RoutingContext context) {
        return identity(context).map(this::of);
    }

    private Uni<SecurityIdentity> identity(RoutingContext context) {
        if (!context.request().headers().contains(AUTHORIZATION)) {
            // The framework remembers for a connection which issuer was asked; a token may come later, in a message.
            return identities.authenticate(AnonymousAuthenticationRequest.INSTANCE);
        }
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
