package org.waymark.reflection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.base.sharing.SharedVersion;

/**
 * What a manager sees in somebody, as it was shared with that person. Here the author is the manager: it stays in force after
 * their line has ended, see the policy of its table.
 */
@Entity
class ObservationShare extends SharedVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "observation_share")
    @SequenceGenerator(name = "observation_share", sequenceName = "observation_share_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(updatable = false)
    private long observationId;

    @Column(updatable = false)
    private String question = "";

    private @Nullable SealedText words;
    private int draftRevision;

    protected ObservationShare() {}

    ObservationShare(Observation observation, ConfirmedReader about) {
        super(observation.author(), about);
        this.observationId = observation.id();
        this.question = observation.question();
    }

    @Override
    public long subjectId() {
        return observationId;
    }

    String question() {
        return question;
    }

    SealedText words() {
        return Objects.requireNonNull(words, "shared with words");
    }

    int draftRevision() {
        return draftRevision;
    }

    static TextPlace wordsPlace(long observation) {
        return new TextPlace("observation_share.words", observation);
    }

    /** Shares a version, sealed for {@link #wordsPlace}. */
    void publish(SealedText sealed, int shareRevision, int ofRevision, Instant now) {
        this.words = sealed;
        this.draftRevision = ofRevision;
        publish(shareRevision, now);
    }
}
