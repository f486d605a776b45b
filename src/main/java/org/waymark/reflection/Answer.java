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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AnswerPlaces.Answered;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.OwnContent;

/** One question of a reflection; its words are content of its subject. Nobody but the author ever loads one. */
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
    private String kind = "";
    private @Nullable String question;
    private @Nullable Long proposedBy;
    private boolean skipped;

    protected Answer() {}

    Answer(Reflection reflection, int position, Kind kind, @Nullable String question) {
        this.reflection = reflection;
        this.authorId = reflection.author().value();
        this.position = position;
        this.kind = kind.slug();
        this.question = question;
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

    Kind kind() {
        return Kind.of(kind).orElseThrow();
    }

    /** The id of a question of the bank, null for one in own words. */
    @Nullable
    String bankId() {
        return question;
    }

    /** What its content is about. */
    AnswerSubject subject() {
        return new AnswerSubject(id(), kind(), question);
    }

    ContentRef content() {
        return AnswerContent.KIND.on(subject().toString());
    }

    /** To what something is written that its author has not set aside; empty otherwise. */
    Optional<Answered> answered(OwnContent mine) {
        return Optional.of(mine.text(AnswerContent.ANSWER).words())
                .filter(words -> !skipped && !words.isBlank())
                .map(words -> new Answered(id(), kind(), question, words.length()));
    }

    Optional<PersonId> proposedBy() {
        return Optional.ofNullable(proposedBy).map(PersonId::new);
    }

    boolean skipped() {
        return skipped;
    }

    void proposedBy(PersonId manager) {
        this.proposedBy = manager.value();
    }

    /** Replaces the question; what was written to it is dropped before. */
    void swapFor(Question other) {
        this.kind = other.kind().slug();
        this.question = other.id();
    }

    void skip(boolean aside) {
        this.skipped = aside;
    }
}
