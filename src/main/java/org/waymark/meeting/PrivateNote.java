package org.waymark.meeting;

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

/** What one person keeps for themselves about another. */
@Entity
class PrivateNote {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "private_note")
    @SequenceGenerator(name = "private_note", sequenceName = "private_note_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private long authorId;

    @Column(updatable = false)
    private long aboutId;

    private @Nullable SealedText text;
    private int revision;
    private Instant writtenAt = Instant.EPOCH;

    protected PrivateNote() {}

    PrivateNote(PersonId author, PersonId about) {
        this.authorId = author.value();
        this.aboutId = about.value();
    }

    PersonId about() {
        return new PersonId(aboutId);
    }

    Optional<SealedText> text() {
        return Optional.ofNullable(text);
    }

    int revision() {
        return revision;
    }

    TextPlace place() {
        return place(Objects.requireNonNull(id, "not stored yet"));
    }

    static TextPlace place(long note) {
        return new TextPlace("private_note.text", note);
    }

    void write(SealedText words, Instant now) {
        this.text = words;
        this.revision++;
        this.writtenAt = now;
    }
}
