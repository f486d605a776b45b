package org.waymark.base.command;

import org.waymark.base.text.Sentence;

/** A command was called with something it does not understand. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    private final Sentence sentence;

    /**
     * Says what was not understood.
     *
     * @param key of a whole sentence
     * @param arguments what it names
     */
    public UsageException(String key, Object... arguments) {
        this(Sentence.of(key, arguments));
    }

    /**
     * Says what was not understood.
     *
     * @param sentence a whole one
     */
    public UsageException(Sentence sentence) {
        super(sentence.key());
        this.sentence = sentence;
    }

    /**
     * What was not understood.
     *
     * @return a whole sentence for the caller
     */
    public Sentence sentence() {
        return sentence;
    }
}
