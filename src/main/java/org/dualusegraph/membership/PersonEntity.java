package org.dualusegraph.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.platform.workflow.WorkflowEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person, known by the subject of the OIDC token, which is never shown. */
@Entity
@Table(name = "person")
public class PersonEntity extends WorkflowEntity {

    public String subject = "";
    public @Nullable String name;
    public @Nullable String email;
    public @Nullable String orcid;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> languages = List.of();

    public @Nullable Instant erasedAt;

    @Override
    public PersonState currentState() {
        return erasedAt == null ? PersonState.ACTIVE : PersonState.ERASED;
    }

    /** Leaves nothing that tells who it was; no token has a subject with a letter outside ASCII. */
    public void erase(Instant now) {
        PersonAction.ERASE.require(currentState());
        subject = "\u2020 " + UUID.randomUUID();
        name = null;
        email = null;
        orcid = null;
        languages = List.of();
        erasedAt = now;
    }

    /** Nobody but the person itself and staff reads what was done with it. */
    @Override
    public Set<UUID> parties() {
        return Set.of();
    }
}
