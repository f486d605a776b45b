package org.waymark.meeting.note;

import org.waymark.base.crypto.TextPlace;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;

/**
 * What one of the two people of a 1:1 keeps of it for both to read.
 *
 * @param author who wrote it
 * @param words empty if they do not open any more
 * @param lost whether they do not open any more
 * @param revision counts the savings, see {@link SharedNotes#save}; 0 stands for a note that was never written
 */
public record SharedNoteDetail(PersonId author, String words, boolean lost, int revision) {

    /**
     * Where the sealed words of a note stand. A meeting has two of them, so the author is part of the place.
     *
     * @param meeting of which 1:1
     * @param author who wrote it
     * @return the same for good
     */
    public static TextPlace textPlace(OneOnOneId meeting, PersonId author) {
        return new TextPlace("shared_note.words." + author, meeting.value());
    }
}
