package org.waymark.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.springframework.data.domain.Persistable;
import org.waymark.base.domain.PersonId;

/** A person's way in by password. Its key is the person's, so it is stored by an explicit persist. */
@Entity
class Account implements Persistable<Long> {

    @Id
    private Long personId = 0L;

    @Version
    private Integer version = 0;

    /** Written with a new account, and never read: see {@link PasswordHashes}. */
    @Column(updatable = false)
    @ColumnTransformer(read = "''")
    private String passwordHash = "";

    private boolean enabled = true;
    private Instant createdAt = Instant.EPOCH;

    @jakarta.persistence.Transient
    private boolean stored = true;

    protected Account() {}

    Account(PersonId person, String passwordHash, Instant createdAt) {
        this.personId = person.value();
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
        this.stored = false;
    }

    @Override
    public Long getId() {
        return personId;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    boolean enabled() {
        return enabled;
    }

    void close() {
        this.enabled = false;
    }

    void open() {
        this.enabled = true;
    }
}
