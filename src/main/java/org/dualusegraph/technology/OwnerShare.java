package org.dualusegraph.technology;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation holds in a technology; the share is in percent. */
@Embeddable
@RegisterForReflection // a pending revision is stored as JSON
public record OwnerShare(
        UUID organisationId,
        @Enumerated(EnumType.STRING) OwnerRole role,
        @Nullable Integer share) {}
