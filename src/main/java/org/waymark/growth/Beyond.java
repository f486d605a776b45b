package org.waymark.growth;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.domain.PersonId;

/** What somebody thinks about a life beyond the company, as they have it now. Nobody but the author ever loads one. */
@Entity
class Beyond {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "beyond")
    @SequenceGenerator(name = "beyond", sequenceName = "beyond_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private long authorId;

    @Embedded
    @AttributeOverride(name = "words", column = @Column(name = "change_words"))
    @AttributeOverride(name = "revision", column = @Column(name = "change_revision"))
    private Draft change = new Draft();

    @Embedded
    @AttributeOverride(name = "words", column = @Column(name = "gain_words"))
    @AttributeOverride(name = "revision", column = @Column(name = "gain_revision"))
    private Draft gain = new Draft();

    @Embedded
    @AttributeOverride(name = "words", column = @Column(name = "work_words"))
    @AttributeOverride(name = "revision", column = @Column(name = "work_revision"))
    private Draft work = new Draft();

    private int revision;
    private int shareRevision;
    private Instant writtenAt = Instant.EPOCH;

    protected Beyond() {}

    Beyond(PersonId author, Instant now) {
        this.authorId = author.value();
        this.writtenAt = now;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    PersonId author() {
        return new PersonId(authorId);
    }

    Draft draft(BeyondQuestion question) {
        return switch (question) {
            case CHANGE -> change;
            case GAIN -> gain;
            case WORK -> work;
        };
    }

    boolean isEmpty() {
        return Arrays.stream(BeyondQuestion.values())
                .allMatch(question -> draft(question).words().isEmpty());
    }

    /** Counts every change, so that a share knows whether it is still what its author has. */
    int revision() {
        return revision;
    }

    TextPlace place(BeyondQuestion question) {
        return place(question, id());
    }

    static TextPlace place(BeyondQuestion question, long beyond) {
        return new TextPlace("beyond." + question.column(), beyond);
    }

    /** Keeps words, sealed for their {@link #place}; null when there are none any more. */
    void write(BeyondQuestion question, @Nullable SealedText sealed, Instant now) {
        draft(question).write(sealed);
        this.revision++;
        this.writtenAt = now;
    }

    /** What was shared, in the revision that was shared; a window that was writing since does not write over it. */
    void goBackTo(Map<BeyondQuestion, SealedText> shared, int ofRevision) {
        for (BeyondQuestion question : BeyondQuestion.values()) {
            draft(question).write(shared.get(question));
        }
        this.revision = ofRevision;
    }

    /** Counts the versions that were ever shared, also across a withdrawal: a reader's "read" never fits a later one. */
    int nextShareRevision() {
        return ++shareRevision;
    }
}
