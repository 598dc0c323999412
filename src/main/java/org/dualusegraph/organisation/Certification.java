package org.dualusegraph.organisation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A certificate that an organisation holds.")
@RegisterForReflection // stored as JSON
public record Certification(
        @NonNull @Description("The standard it was certified against.")
        CertificationScheme scheme,

        @Description("Last day it is valid; null when unknown or unlimited.") @Nullable
        LocalDate validTo) {}
