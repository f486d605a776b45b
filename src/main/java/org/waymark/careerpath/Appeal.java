package org.waymark.careerpath;

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

/** Whether a role appeals to somebody, as they have it now. Nobody but the author ever loads one. */
@Entity
class Appeal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appeal")
    @SequenceGenerator(name = "appeal", sequenceName = "appeal_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private long authorId;

    @Column(updatable = false)
    private String roleAddress = "";

    private @Nullable SealedText choice;
    private @Nullable SealedText words;
    private int revision;
    private int wordsRevision;
    private int shareRevision;
    private Instant writtenAt = Instant.EPOCH;

    protected Appeal() {}

    Appeal(PersonId author, String roleAddress, Instant now) {
        this.authorId = author.value();
        this.roleAddress = roleAddress;
        this.writtenAt = now;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    PersonId author() {
        return new PersonId(authorId);
    }

    String roleAddress() {
        return roleAddress;
    }

    Optional<SealedText> choice() {
        return Optional.ofNullable(choice);
    }

    Optional<SealedText> words() {
        return Optional.ofNullable(words);
    }

    /** Counts every change, so that a share knows whether it is still what its author has. */
    int revision() {
        return revision;
    }

    int wordsRevision() {
        return wordsRevision;
    }

    TextPlace choicePlace() {
        return choicePlace(id());
    }

    TextPlace wordsPlace() {
        return wordsPlace(id());
    }

    static TextPlace choicePlace(long appeal) {
        return new TextPlace("appeal.choice", appeal);
    }

    static TextPlace wordsPlace(long appeal) {
        return new TextPlace("appeal.words", appeal);
    }

    /** Chooses, sealed for {@link #choicePlace()}. */
    void choose(SealedText sealed, Instant now) {
        this.choice = sealed;
        changed(now);
    }

    /** Keeps words, sealed for {@link #wordsPlace()}; null when there are none any more. */
    void write(@Nullable SealedText sealed, Instant now) {
        this.words = sealed;
        this.wordsRevision++;
        changed(now);
    }

    /** What was shared, in the revision that was shared; a window that was writing since does not write over it. */
    void goBackTo(@Nullable SealedText sharedChoice, @Nullable SealedText sharedWords, int ofRevision) {
        this.choice = sharedChoice;
        this.words = sharedWords;
        this.wordsRevision++;
        this.revision = ofRevision;
    }

    /** Counts the versions that were ever shared, also across a withdrawal: a reader's "read" never fits a later one. */
    int nextShareRevision() {
        return ++shareRevision;
    }

    private void changed(Instant now) {
        this.revision++;
        this.writtenAt = now;
    }
}
