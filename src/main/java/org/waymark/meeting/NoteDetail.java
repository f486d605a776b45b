package org.waymark.meeting;

/**
 * A private note as its author sees it.
 *
 * @param words empty if nothing was written yet
 * @param revision counts the savings, see {@link PrivateNotes#save}
 */
public record NoteDetail(String words, int revision) {}
