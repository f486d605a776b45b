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
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.reflection.question.ProposalId;
import org.waymark.reflection.question.QuestionSource;

/** A question that a manager would like to talk about. What became of it is none of the manager's business. */
@Entity
class ProposedQuestion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proposed_question")
    @SequenceGenerator(name = "proposed_question", sequenceName = "proposed_question_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private long oneOnOneId;

    @Column(updatable = false)
    private long managerId;

    @Column(updatable = false)
    private long employeeId;

    private String kind = "";
    private @Nullable String question;
    private @Nullable SealedText ownQuestion;

    @Column(updatable = false)
    private Instant proposedAt = Instant.EPOCH;

    protected ProposedQuestion() {}

    ProposedQuestion(long oneOnOneId, PersonId manager, ConfirmedReader employee, QuestionSource source, Instant now) {
        this.oneOnOneId = oneOnOneId;
        this.managerId = manager.value();
        this.employeeId = employee.id().value();
        ask(source);
        this.proposedAt = now;
    }

    ProposalId id() {
        return new ProposalId(Objects.requireNonNull(id, "not stored yet"));
    }

    PersonId manager() {
        return new PersonId(managerId);
    }

    PersonId employee() {
        return new PersonId(employeeId);
    }

    Instant proposedAt() {
        return proposedAt;
    }

    QuestionSource question() {
        return QuestionSource.stored(kind, question, ownQuestion);
    }

    void ask(QuestionSource source) {
        this.kind = source.kind().slug();
        this.question = source.bankId();
        this.ownQuestion = source.ownWords();
    }
}
