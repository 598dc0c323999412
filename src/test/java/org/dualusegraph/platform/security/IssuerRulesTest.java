package org.dualusegraph.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.builders.TokenConfigBuilder;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** With which configuration of an issuer a production service does not start. */
class IssuerRulesTest {

    private static OidcTenantConfig partner(UnaryOperator<TokenConfigBuilder> tokens) {
        return tokens.apply(OidcTenantConfig.authServerUrl("https://id.example.org")
                        .tenantId("partner")
                        .token())
                .end()
                .build();
    }

    private static TokenConfigBuilder checked(TokenConfigBuilder token) {
        return token.audience("dual-use-graph").allowJwtIntrospection(false);
    }

    @Test
    void tokens_that_are_checked_here_need_an_audience_and_no_introspection() {
        assertThat(Issuers.faults(partner(IssuerRulesTest::checked))).isEmpty();
        assertThat(Issuers.faults(partner(token -> token)))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("quarkus.oidc.partner.token.audience is missing"),
                        fault -> assertThat(fault)
                                .startsWith("quarkus.oidc.partner.token.allow-jwt-introspection must be false"));
    }

    @Test
    void tokens_that_are_asked_about_need_an_audience_among_their_claims() {
        assertThat(Issuers.faults(
                        partner(token -> token.audience("dual-use-graph").requireJwtIntrospectionOnly())))
                .singleElement()
                .asString()
                .startsWith("quarkus.oidc.partner.token.required-claims.aud is missing");
        assertThat(Issuers.faults(partner(token -> token.audience("dual-use-graph")
                        .requireJwtIntrospectionOnly()
                        .requiredClaims("aud", "dual-use-graph"))))
                .isEmpty();
    }

    @Test
    void any_issuer_is_none() {
        assertThat(Issuers.faults(partner(token -> checked(token).issuer("any"))))
                .containsExactly("quarkus.oidc.partner.token.issuer must not be any");
    }

    @Test
    void an_issuer_that_is_turned_off_needs_nothing() {
        assertThat(Issuers.faults(OidcTenantConfig.authServerUrl("https://id.example.org")
                        .tenantId("partner")
                        .disableTenant()
                        .build()))
                .isEmpty();
    }
}
