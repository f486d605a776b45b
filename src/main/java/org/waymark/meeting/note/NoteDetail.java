package org.waymark.meeting.note;

/**
 * A private note as its author sees it.
 *
 * @param words empty if nothing was written yet
 * @param lost whether something was written that does not open any more; the words are empty then
 * @param revision counts the savings, see {@link PrivateNotes#save}
 */
public record NoteDetail(String words, boolean lost, int revision) {}
