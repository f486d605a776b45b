package org.waymark.careerpath;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;

/** Who opened which revision of a shared appeal, and when. Written by {@link AppealShareRepository}, read only here. */
@Entity
class AppealReading {

    @Embeddable
    record Key(long appealId, long readerId) implements Serializable {}

    @EmbeddedId
    private Key id = new Key(0, 0);

    private long authorId;
    private int revision;
    private Instant lastReadAt = Instant.EPOCH;

    protected AppealReading() {}

    Instant lastReadAt() {
        return lastReadAt;
    }
}
