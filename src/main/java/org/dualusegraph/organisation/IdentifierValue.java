package org.dualusegraph.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One identifier of an organisation; unique over all organisations. Columns that are not null let Hibernate change the set row by
 * row, so that what stays keeps its verification.
 */
@Embeddable
public record IdentifierValue(
        @Column(nullable = false) @Enumerated(EnumType.STRING)
        IdentifierScheme scheme,

        @Column(nullable = false) String value) {}
