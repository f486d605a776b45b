package org.waymark.base.command;

/** A command was called with something it does not understand. The message says what, in a sentence for the caller. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * Says what was not understood.
     *
     * @param message a whole sentence
     */
    public UsageException(String message) {
        super(message);
    }
}
