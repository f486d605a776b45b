package org.waymark.reflection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;

/** Who opened which revision of a shared answer, and when. Written by {@link ShareReadings}, read only here. */
@Entity
class ShareReading {

    @Embeddable
    record Key(long answerId, long readerId) implements Serializable {}

    @EmbeddedId
    private Key id = new Key(0, 0);

    private long authorId;
    private int revision;
    private Instant lastReadAt = Instant.EPOCH;

    protected ShareReading() {}

    AnswerId answer() {
        return new AnswerId(id.answerId());
    }

    long reader() {
        return id.readerId();
    }

    int revision() {
        return revision;
    }

    Instant lastReadAt() {
        return lastReadAt;
    }
}
