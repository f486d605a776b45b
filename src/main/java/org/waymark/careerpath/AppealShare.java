package org.waymark.careerpath;

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

/** What was shared of an appeal, as it was when it was shared, for the person who was the manager on that day. */
@Entity
class AppealShare {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appeal_share")
    @SequenceGenerator(name = "appeal_share", sequenceName = "appeal_share_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private long appealId;

    @Column(updatable = false)
    private long authorId;

    @Column(updatable = false)
    private long recipientId;

    @Column(updatable = false)
    private String roleAddress = "";

    private @Nullable SealedText choice;
    private @Nullable SealedText words;
    private int revision;
    private int appealRevision;
    private Instant sharedAt = Instant.EPOCH;

    protected AppealShare() {}

    AppealShare(Appeal appeal, PersonId recipient) {
        this.appealId = appeal.id();
        this.authorId = appeal.author().value();
        this.recipientId = recipient.value();
        this.roleAddress = appeal.roleAddress();
    }

    long appealId() {
        return appealId;
    }

    PersonId recipient() {
        return new PersonId(recipientId);
    }

    Optional<SealedText> choice() {
        return Optional.ofNullable(choice);
    }

    Optional<SealedText> words() {
        return Optional.ofNullable(words);
    }

    int revision() {
        return revision;
    }

    int appealRevision() {
        return appealRevision;
    }

    Instant sharedAt() {
        return sharedAt;
    }

    static TextPlace choicePlace(long appeal) {
        return new TextPlace("appeal_share.choice", appeal);
    }

    static TextPlace wordsPlace(long appeal) {
        return new TextPlace("appeal_share.words", appeal);
    }

    /** Shares a version, sealed for {@link #choicePlace} and {@link #wordsPlace}. */
    void publish(
            @Nullable SealedText sharedChoice,
            @Nullable SealedText sharedWords,
            int shareRevision,
            int ofRevision,
            Instant now) {
        this.choice = sharedChoice;
        this.words = sharedWords;
        this.revision = shareRevision;
        this.appealRevision = ofRevision;
        this.sharedAt = now;
    }
}
