package org.dualusegraph.technology;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation holds in a technology; the share is in percent. */
@Embeddable
public record OwnerShare(
        UUID organisationId,
        @Enumerated(EnumType.STRING) OwnerRole role,
        @Nullable Integer share) {}
