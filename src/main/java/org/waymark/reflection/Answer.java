package org.waymark.reflection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.domain.PersonId;

/** One question of a reflection and what its author has drafted. Nobody but the author ever loads one. */
@Entity
class Answer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "answer")
    @SequenceGenerator(name = "answer", sequenceName = "answer_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "reflection_id", updatable = false)
    private @Nullable Reflection reflection;

    @Column(updatable = false)
    private long authorId;

    private int position;
    private QuestionSource source = new QuestionSource();
    private @Nullable Long proposedBy;
    private boolean skipped;
    private @Nullable SealedText draft;
    private int draftRevision;
    private int shareRevision;
    private @Nullable Instant draftedAt;

    protected Answer() {}

    Answer(Reflection reflection, int position, QuestionSource source) {
        this.reflection = reflection;
        this.authorId = reflection.author().value();
        this.position = position;
        this.source = source;
    }

    AnswerId id() {
        return new AnswerId(Objects.requireNonNull(id, "not stored yet"));
    }

    Reflection reflection() {
        return Objects.requireNonNull(reflection, "always in one");
    }

    PersonId author() {
        return new PersonId(authorId);
    }

    /** The 1:1 that its reflection prepares; null for a question of the day. */
    @Nullable
    Long oneOnOne() {
        return Objects.requireNonNull(reflection, "belongs to one").oneOnOneId();
    }

    int position() {
        return position;
    }

    QuestionSource question() {
        return source;
    }

    Optional<PersonId> proposedBy() {
        return Optional.ofNullable(proposedBy).map(PersonId::new);
    }

    boolean skipped() {
        return skipped;
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

    TextPlace ownQuestionPlace() {
        return ownQuestionPlace(id());
    }

    static TextPlace draftPlace(AnswerId answer) {
        return new TextPlace("answer.draft", answer.value());
    }

    static TextPlace ownQuestionPlace(AnswerId answer) {
        return new TextPlace("answer.own_question", answer.value());
    }

    void proposedBy(PersonId manager) {
        this.proposedBy = manager.value();
    }

    /** Keeps a new version of the draft, sealed for {@link #draftPlace()}; null when there are no words any more. */
    void save(@Nullable SealedText words, Instant now) {
        this.draft = words;
        this.draftRevision++;
        this.draftedAt = now;
    }

    /** Counts the versions that were ever shared, also across a withdrawal: a reader's "read" never fits a later one. */
    int nextShareRevision() {
        return ++shareRevision;
    }

    /** Replaces a question to which nothing was written. */
    void swapFor(QuestionSource other) {
        if (draft != null) {
            throw new IllegalStateException("An answer that has words keeps its question");
        }
        this.source = other;
    }

    /** Puts own words as the question; its place is known only now that the row has its id. */
    void askInOwnWords(QuestionSource own) {
        this.source = own;
    }

    void skip(boolean aside) {
        this.skipped = aside;
    }
}
