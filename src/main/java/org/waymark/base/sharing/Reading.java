package org.waymark.base.sharing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.time.Instant;
import org.waymark.base.domain.PersonId;

/**
 * Who opened which revision of something shared, and when. Written by {@link ReadingLog}, read only here. Each table has a
 * name of its own for {@code id.subjectId}.
 */
@MappedSuperclass
public abstract class Reading {

    @Embeddable
    record Key(long subjectId, long readerId) implements Serializable {}

    @EmbeddedId
    private Key id = new Key(0, 0);

    private long authorId;
    private int revision;
    private Instant lastReadAt = Instant.EPOCH;

    /** For the database alone. */
    protected Reading() {}

    /**
     * What was opened.
     *
     * @return {@link SharedVersion#subjectId}
     */
    public long subjectId() {
        return id.subjectId();
    }

    /**
     * Who opened it.
     *
     * @return the reader
     */
    public PersonId reader() {
        return new PersonId(id.readerId());
    }

    /**
     * When the reader last opened a version that was new to them.
     *
     * @return the instant
     */
    public Instant lastReadAt() {
        return lastReadAt;
    }
}
