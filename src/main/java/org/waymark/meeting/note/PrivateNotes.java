package org.waymark.meeting.note;

import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.Sharing;

/** What the viewer keeps for themselves about others. Nobody else ever reads it. */
@Service
@DeniedByDefault
@Transactional
public class PrivateNotes {

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 20_000;

    private final Sharing sharing;

    PrivateNotes(Sharing sharing) {
        this.sharing = sharing;
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
        OwnContent.Text note = sharing.mine(note(about)).text(MeetingContent.WORDS);
        return new NoteDetail(note.words(), note.lost(), note.revision());
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
        return sharing.save(note(about), MeetingContent.WORDS, words, basedOn);
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
        sharing.hold(note(about));
        String before = about(about).words();
        OptionalInt _ = save(about, before.isBlank() ? words : before.stripTrailing() + "\n\n" + words, -1);
    }

    private static ContentRef note(PersonId about) {
        return MeetingContent.NOTE.one().about(about);
    }
}
