package org.dualusegraph.platform.security;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.TokenIssuer;

/** Beside the issuer of all tests, a partner's, which may not grant roles, and a ministry's, whose groups are mapped to roles. */
public final class ThreeIssuers implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Running.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.oidc.ministry.roles.role-claim-path", "access/groups",
                "quarkus.http.auth.roles-mapping.\"Cluster Office\"", "cluster-manager",
                "quarkus.http.auth.roles-mapping.\"Court of Accounts\"", "auditor",
                "dual-use-graph.identity.roles-from", "ministry");
    }

    /** The two, told to the test by the names of its fields. */
    public static final class Running implements QuarkusTestResourceLifecycleManager {

        private final TokenIssuer partner = issuer();
        private final TokenIssuer ministry = issuer();

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>();
            Map.of("partner", partner, "ministry", ministry).forEach((name, issuer) -> {
                String property = "quarkus.oidc." + name + ".";
                settings.put(property + "auth-server-url", issuer.url());
                settings.put(property + "token.audience", TokenIssuer.AUDIENCE);
                settings.put(property + "token.allow-jwt-introspection", "false");
            });
            return settings;
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(
                    partner, field -> field.getName().equals("partner") && field.getType() == TokenIssuer.class);
            injector.injectIntoFields(
                    ministry, field -> field.getName().equals("ministry") && field.getType() == TokenIssuer.class);
        }

        @Override
        public void stop() {
            partner.close();
            ministry.close();
        }

        private static TokenIssuer issuer() {
            try {
                return new TokenIssuer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
