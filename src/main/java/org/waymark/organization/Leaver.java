package org.waymark.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.waymark.organization.leaver.Leavers;

/** Somebody who has left. Written by {@link Leavers} past Hibernate; lists ask for it. */
@Entity
class Leaver {

    @Id
    private long personId;

    protected Leaver() {}
}
