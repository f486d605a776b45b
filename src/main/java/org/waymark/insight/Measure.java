package org.waymark.insight;

/** A way of taking part that is counted; its name is what {@code participation_part} calls it. */
public enum Measure {
    /** Opened a reflection in the month. */
    REFLECTED,

    /** Shared something with their manager in the month. */
    SHARED,

    /** Had a one-on-one with their manager in the month. */
    MET,

    /** Had a promise open at the end of the month. */
    PROMISED
}
