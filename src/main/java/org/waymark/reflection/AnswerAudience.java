package org.waymark.reflection;

/** Who reads an answer besides its author. */
public enum AnswerAudience {
    /** Nobody. */
    ONLY_AUTHOR,
    /** The manager sees that its author would like to talk about the question, not a word of the answer. */
    TOPIC_ONLY,
    /** The manager reads the version that was shared. */
    MANAGER
}
