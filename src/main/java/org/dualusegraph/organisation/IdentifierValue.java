package org.dualusegraph.organisation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One identifier of an organisation; unique over all organisations. */
@Embeddable
public record IdentifierValue(@Enumerated(EnumType.STRING) IdentifierScheme scheme, String value) {}
