package org.waymark.growth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.base.sharing.SharedVersion;

/** What somebody thinks about a life beyond the company, as they shared it: their words, or without any the topic. */
@Entity
class BeyondShare extends SharedVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "beyond_share")
    @SequenceGenerator(name = "beyond_share", sequenceName = "beyond_share_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(updatable = false)
    private long beyondId;

    private @Nullable SealedText changeWords;
    private @Nullable SealedText gainWords;
    private @Nullable SealedText workWords;
    private int beyondRevision;

    protected BeyondShare() {}

    BeyondShare(Beyond beyond, ConfirmedReader recipient) {
        super(beyond.author(), recipient);
        this.beyondId = beyond.id();
    }

    @Override
    public long subjectId() {
        return beyondId;
    }

    Optional<SealedText> words(BeyondQuestion question) {
        return Optional.ofNullable(
                switch (question) {
                    case CHANGE -> changeWords;
                    case GAIN -> gainWords;
                    case WORK -> workWords;
                });
    }

    boolean isTopic() {
        return Arrays.stream(BeyondQuestion.values())
                .allMatch(question -> words(question).isEmpty());
    }

    int beyondRevision() {
        return beyondRevision;
    }

    static TextPlace place(BeyondQuestion question, long beyond) {
        return new TextPlace("beyond_share." + question.column(), beyond);
    }

    /** Shares a version, sealed for {@link #place}; without any words, the topic. */
    void publish(Map<BeyondQuestion, SealedText> words, int shareRevision, int ofRevision, Instant now) {
        this.changeWords = words.get(BeyondQuestion.CHANGE);
        this.gainWords = words.get(BeyondQuestion.GAIN);
        this.workWords = words.get(BeyondQuestion.WORK);
        this.beyondRevision = ofRevision;
        publish(shareRevision, now);
    }
}
