package org.waymark.questionbank;

/** How much time and trust a question asks for. */
public enum Depth {
    /** Easy, also with a newcomer. */
    LIGHT,
    /** Needs some thought. */
    STEADY,
    /** Needs trust and time. */
    DEEP
}
