package org.waymark.careerpath;

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

/** An appeal as it was shared. */
@Entity
class AppealShare extends SharedVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appeal_share")
    @SequenceGenerator(name = "appeal_share", sequenceName = "appeal_share_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(updatable = false)
    private long appealId;

    @Column(updatable = false)
    private String roleAddress = "";

    private @Nullable SealedText choice;
    private @Nullable SealedText words;
    private int appealRevision;

    protected AppealShare() {}

    AppealShare(Appeal appeal, ConfirmedReader recipient) {
        super(appeal.author(), recipient);
        this.appealId = appeal.id();
        this.roleAddress = appeal.roleAddress();
    }

    @Override
    public long subjectId() {
        return appealId;
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

    int appealRevision() {
        return appealRevision;
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
        this.appealRevision = ofRevision;
        publish(shareRevision, now);
    }
}
