package org.waymark.reflection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.domain.PersonId;

/** What was shared, as it was when it was shared, for the person who was the manager on that day. */
@Entity
class Share {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "share")
    @SequenceGenerator(name = "share", sequenceName = "share_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private long answerId;

    @Column(updatable = false)
    private long authorId;

    @Column(updatable = false)
    private long recipientId;

    private QuestionSource source = new QuestionSource();
    private @Nullable SealedText text;
    private int revision;
    private Instant sharedAt = Instant.EPOCH;

    protected Share() {}

    Share(Answer answer, PersonId recipient) {
        this.answerId = answer.id().value();
        this.authorId = answer.author().value();
        this.recipientId = recipient.value();
        this.source = answer.question();
    }

    AnswerId answer() {
        return new AnswerId(answerId);
    }

    PersonId author() {
        return new PersonId(authorId);
    }

    PersonId recipient() {
        return new PersonId(recipientId);
    }

    QuestionSource question() {
        return source;
    }

    Optional<SealedText> text() {
        return Optional.ofNullable(text);
    }

    int revision() {
        return revision;
    }

    Instant sharedAt() {
        return sharedAt;
    }

    static TextPlace textPlace(AnswerId answer) {
        return new TextPlace("share.text", answer.value());
    }

    static TextPlace ownQuestionPlace(AnswerId answer) {
        return new TextPlace("answer.own_question", answer.value());
    }

    /** Shares a version of the words, or, without words, the topic. */
    void publish(@Nullable SealedText words, int shareRevision, Instant now) {
        this.text = words;
        this.revision = shareRevision;
        this.sharedAt = now;
    }
}
