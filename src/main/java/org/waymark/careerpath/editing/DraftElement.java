package org.waymark.careerpath.editing;

/** What a draft is made of; each has an order of its own. */
public enum DraftElement {
    /** A column. */
    TRACK,
    /** Something that the path looks at. */
    COMPETENCY,
    /** A rung. */
    ROLE
}
