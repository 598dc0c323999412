package org.dualusegraph.platform.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.Principal;
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

    /** Where the identity tells the end of its token, in seconds since 1970. */
    private static final String EXPIRES = "quarkus.identity.expire-time";

    private final IdentityProviderManager identities;

    public Viewers(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Who sends the request, and from where; fails when it carries a token that is not accepted. */
    public Uni<Caller> caller(RoutingContext context) {
        return identity(context).map(identity -> caller(context, identity));
    }

    /** Who speaks on a connection that brings its token in a message; fails when the token is not accepted. */
    public Uni<Caller> caller(RoutingContext context, String token) {
        TokenAuthenticationRequest request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        return identities
                .authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, context))
                .map(identity -> caller(context, identity));
    }

    private static Caller caller(RoutingContext context, SecurityIdentity identity) {
        String address = context.request().remoteAddress().hostAddress();
        Long end = identity.getAttribute(EXPIRES);
        return new Caller(of(identity), address, end == null ? null : Instant.ofEpochSecond(end));
    }

    /** Who sends the request; fails when it carries a token that is not accepted. */
    public Uni<Viewer> of(RoutingContext context) {
        return identity(context).map(Viewers::of);
    }

    private Uni<SecurityIdentity> identity(RoutingContext context) {
        // Otherwise the framework answers a bad token by itself, without a body.
        context.put(
                QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>) (same, failure) -> {});
        return QuarkusHttpUser.getSecurityIdentity(context, identities);
    }

    private static Viewer of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return Viewer.ANONYMOUS;
        }
        Set<ViewerRole> roles = EnumSet.of(ViewerRole.REGISTERED);
        REALM_ROLES.forEach((name, role) -> {
            if (identity.hasRole(name)) {
                roles.add(role);
            }
        });
        return new Viewer(subject(identity.getPrincipal()), roles, client(identity.getPrincipal()));
    }

    private static String subject(Principal principal) {
        return principal instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : principal.getName();
    }

    /** OpenID Connect says {@code azp}, RFC 9068 says {@code client_id}. */
    private static @Nullable String client(Principal principal) {
        if (!(principal instanceof JsonWebToken token)) {
            return null;
        }
        String authorizedParty = token.getClaim("azp");
        return authorizedParty == null ? token.getClaim("client_id") : authorizedParty;
    }
}
