package org.dualusegraph.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.dualusegraph.platform.persistence.BaseEntity;

/** A person, known by the subject of the OIDC token, which is never shown. */
@Entity
@Table(name = "person")
public class PersonEntity extends BaseEntity {

    public String subject = "";
}
