package org.dualusegraph.organisation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The entry of an organisation in a register.")
@RegisterForReflection // stored as JSON
public record OrganisationIdentifier(
        @NonNull @Description("The register.") IdentifierScheme scheme,
        @NonNull @Description("The number or code there.") String value,

        @Description("When the cluster last checked it against the register; null when never.") @Nullable
        Instant verifiedAt) {}
