package org.waymark.meeting;

import org.waymark.base.domain.PersonId;

/**
 * What one of the two people of a 1:1 keeps of it for both to read.
 *
 * @param author who wrote it
 * @param words empty if they do not open any more
 * @param lost whether they do not open any more
 * @param revision counts the savings, see {@link SharedNotes#save}; 0 stands for a note that was never written
 */
public record SharedNoteDetail(PersonId author, String words, boolean lost, int revision) {}
