package org.waymark.careerpath.editing;

/** What became of a text that somebody wrote into a draft. */
public sealed interface DraftAnswer {

    /**
     * It is kept.
     *
     * @param text as it stands in the draft now, which may be tidier than what was typed
     */
    record Kept(String text) implements DraftAnswer {}

    /**
     * Somebody else changed the same text meanwhile; nothing was overwritten.
     *
     * @param text what they wrote
     */
    record Overtaken(String text) implements DraftAnswer {}

    /** What the text belongs to is not in the draft any more. */
    record Gone() implements DraftAnswer {}
}
