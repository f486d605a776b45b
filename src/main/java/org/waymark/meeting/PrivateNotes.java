package org.waymark.meeting;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.AuthorSeal;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;

/** What the viewer keeps for themselves about others. Nobody else ever reads it. */
@Service
@DeniedByDefault
@Transactional
public class PrivateNotes {

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 20_000;

    private final PrivateNoteRepository notes;
    private final TextVault vault;
    private final CurrentUser currentUser;
    private final Clock clock;

    PrivateNotes(PrivateNoteRepository notes, TextVault vault, CurrentUser currentUser, Clock clock) {
        this.notes = notes;
        this.vault = vault;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The viewer's note about somebody.
     *
     * @param about whom
     * @return an empty note if nothing was written yet
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public NoteDetail about(PersonId about) {
        PersonId author = currentUser.require();
        return notes.findByAuthorIdAndAboutId(author.value(), about.value())
                .map(note -> detail(author, note))
                .orElse(NoteDetail.NOTHING);
    }

    private NoteDetail detail(PersonId author, PrivateNote note) {
        Optional<String> words = note.text()
                .map(text -> vault.forReading(author).open(note.place(), text))
                .orElse(Optional.of(""));
        return new NoteDetail(words.orElse(""), words.isEmpty(), note.revision());
    }

    /**
     * Saves a note. When this returns the words are on disk, sealed.
     *
     * @param about whom it is about
     * @param words all of them
     * @param basedOn the {@link NoteDetail#revision} that its author had before their eyes, or negative to write over
     *     whatever is there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws IllegalArgumentException if there are more than {@value #LONGEST_NOTE} characters
     */
    @ForEmployees
    public OptionalInt save(PersonId about, String words, int basedOn) {
        if (words.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("At most " + LONGEST_NOTE + " characters fit here");
        }
        PersonId author = currentUser.require();
        PrivateNote note = forChange(author, about);
        if (basedOn >= 0 && note.revision() != basedOn) {
            return OptionalInt.empty();
        }
        AuthorSeal seal = vault.forWriting(author);
        note.write(seal.seal(note.place(), words), clock.instant());
        return OptionalInt.of(note.revision());
    }

    /**
     * Puts words at the end of the viewer's note about somebody; what stands there stays. A window that is open on the note
     * is told that it has changed, as by any other window.
     *
     * @param about whom it is about
     * @param words what to add
     * @throws IllegalArgumentException if the note would have more than {@value #LONGEST_NOTE} characters
     */
    @ForEmployees
    public void append(PersonId about, String words) {
        PersonId author = currentUser.require();
        PrivateNote note = forChange(author, about);
        String before = detail(author, note).words();
        String all = before.isBlank() ? words : before.stripTrailing() + "\n\n" + words;
        if (all.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("The note about this person is full");
        }
        note.write(vault.forWriting(author).seal(note.place(), all), clock.instant());
    }

    private PrivateNote forChange(PersonId author, PersonId about) {
        return notes.findForChange(author.value(), about.value())
                .orElseGet(() -> notes.save(new PrivateNote(author, about)));
    }
}
