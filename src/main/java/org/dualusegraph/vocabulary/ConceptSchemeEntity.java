package org.dualusegraph.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.persistence.BaseEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A vocabulary, as written. */
@Entity
@Table(name = "concept_scheme")
public class ConceptSchemeEntity extends BaseEntity {

    public String code = "";

    @JdbcTypeCode(SqlTypes.JSON)
    public List<LocalizedValue> title = List.of();

    public @Nullable String edition;
    public @Nullable String homepage;
    public @Nullable String licence;
}
