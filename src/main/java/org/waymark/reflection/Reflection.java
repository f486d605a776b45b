package org.waymark.reflection;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;

/** A person's set of questions for one 1:1, or those that were asked on their home page, one a day. */
@Entity
class Reflection {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reflection")
    @SequenceGenerator(name = "reflection", sequenceName = "reflection_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private long authorId;

    @Column(updatable = false)
    private @Nullable Long oneOnOneId;

    private LocalDate day = LocalDate.EPOCH;

    @Column(updatable = false)
    private Instant openedAt = Instant.EPOCH;

    @OneToMany(mappedBy = "reflection", cascade = CascadeType.PERSIST)
    @OrderBy("position, id")
    private List<Answer> answers = new ArrayList<>();

    protected Reflection() {}

    Reflection(PersonId author, @Nullable Long oneOnOneId, LocalDate day, Instant openedAt) {
        this.authorId = author.value();
        this.oneOnOneId = oneOnOneId;
        this.day = day;
        this.openedAt = openedAt;
    }

    ReflectionId id() {
        return new ReflectionId(Objects.requireNonNull(id, "not stored yet"));
    }

    PersonId author() {
        return new PersonId(authorId);
    }

    /** The 1:1 it prepares; null for the one that collects questions of the day. */
    @Nullable
    Long oneOnOneId() {
        return oneOnOneId;
    }

    LocalDate day() {
        return day;
    }

    List<Answer> answers() {
        return answers;
    }

    void moveTo(LocalDate newDay) {
        this.day = newDay;
    }

    /** The answer to a question of the bank in these words, if that was asked here already. */
    Optional<Answer> find(@Nullable String bankId) {
        return answers.stream()
                .filter(answer -> bankId != null && bankId.equals(answer.bankId()))
                .findFirst();
    }

    /** The answer to a question of the bank in whatever words, if that was asked here already. */
    Optional<Answer> asks(@Nullable String bankId) {
        return answers.stream()
                .filter(answer -> bankId != null
                        && answer.bankId() != null
                        && Question.root(bankId).equals(Question.root(answer.bankId())))
                .findFirst();
    }

    /** Puts a question of the bank at the end. */
    Answer ask(Question question) {
        return ask(question.kind(), question.id());
    }

    /** Puts a question at the end: one of the bank by its id, or null for one in own words, which are its content. */
    Answer ask(Kind kind, @Nullable String bankId) {
        int position = answers.isEmpty() ? 0 : answers.getLast().position() + 1;
        Answer answer = new Answer(this, position, kind, bankId);
        answers.add(answer);
        return answer;
    }
}
