package org.waymark.reflection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.domain.PersonId;

/** What a manager answers about somebody who reports to them, as they have it now. Nobody but the author ever loads one. */
@Entity
class Observation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "observation")
    @SequenceGenerator(name = "observation", sequenceName = "observation_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private long authorId;

    @Column(updatable = false)
    private long aboutId;

    @Column(updatable = false)
    private String question = "";

    private @Nullable SealedText draft;
    private int draftRevision;
    private int shareRevision;
    private Instant writtenAt = Instant.EPOCH;

    protected Observation() {}

    Observation(PersonId author, PersonId about, String question, Instant now) {
        this.authorId = author.value();
        this.aboutId = about.value();
        this.question = question;
        this.writtenAt = now;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    PersonId author() {
        return new PersonId(authorId);
    }

    PersonId about() {
        return new PersonId(aboutId);
    }

    /** The id of a question of the bank. */
    String question() {
        return question;
    }

    Optional<SealedText> draft() {
        return Optional.ofNullable(draft);
    }

    int draftRevision() {
        return draftRevision;
    }

    TextPlace draftPlace() {
        return draftPlace(id());
    }

    static TextPlace draftPlace(long observation) {
        return new TextPlace("observation.draft", observation);
    }

    /** Keeps words, sealed for {@link #draftPlace()}; null when there are none any more. */
    void write(@Nullable SealedText words, Instant now) {
        this.draft = words;
        this.draftRevision++;
        this.writtenAt = now;
    }

    /** The draft is what was shared, in the revision that was shared: a window with a later one does not write over it. */
    void goBackTo(SealedText shared, int revision) {
        this.draft = shared;
        this.draftRevision = revision;
    }

    /** Counts the versions that were ever shared, also across a withdrawal: a reader's "read" never fits a later one. */
    int nextShareRevision() {
        return ++shareRevision;
    }
}
