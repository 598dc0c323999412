package org.dualusegraph.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.persistence.BaseEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A concept of a vocabulary, as written. */
@Entity
@Table(name = "concept")
public class ConceptEntity extends BaseEntity {

    public @Nullable UUID schemeId;
    public String notation = "";

    @JdbcTypeCode(SqlTypes.JSON)
    public List<LocalizedValue> label = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> definition;

    public @Nullable UUID parentId;
    public int level;
}
