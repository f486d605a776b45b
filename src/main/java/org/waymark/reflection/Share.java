package org.waymark.reflection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.base.sharing.SharedVersion;

/** An answer as it was shared. */
@Entity
class Share extends SharedVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "share")
    @SequenceGenerator(name = "share", sequenceName = "share_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(updatable = false)
    private long answerId;

    private QuestionSource source = new QuestionSource();
    private @Nullable SealedText text;

    protected Share() {}

    Share(Answer answer, ConfirmedReader recipient) {
        super(answer.author(), recipient);
        this.answerId = answer.id().value();
        this.source = answer.question();
    }

    @Override
    public long subjectId() {
        return answerId;
    }

    AnswerId answer() {
        return new AnswerId(answerId);
    }

    QuestionSource question() {
        return source;
    }

    Optional<SealedText> text() {
        return Optional.ofNullable(text);
    }

    static TextPlace textPlace(AnswerId answer) {
        return new TextPlace("share.text", answer.value());
    }

    static TextPlace ownQuestionPlace(AnswerId answer) {
        return Answer.ownQuestionPlace(answer);
    }

    /** Shares a version of the words, or, without words, the topic. */
    void publish(@Nullable SealedText words, int shareRevision, Instant now) {
        this.text = words;
        publish(shareRevision, now);
    }
}
