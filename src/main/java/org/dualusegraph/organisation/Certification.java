package org.dualusegraph.organisation;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A certificate that an organisation holds.")
public record Certification(
        @NonNull @Description("The standard it was certified against.")
        CertificationScheme scheme,

        @Description("Last day it is valid; null when unknown or unlimited.")
        LocalDate validTo) {}
