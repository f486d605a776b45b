package org.waymark.base.start;

import org.jspecify.annotations.Nullable;

/** Waymark does not start, for a reason that whoever runs it can mend. The message says which, and what to do. */
public final class StartException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /**
     * Says why Waymark does not start.
     *
     * @param sentence the end of the key of a sentence below {@code base.start}
     * @param arguments what the sentence names; never a secret
     */
    public StartException(String sentence, Object... arguments) {
        this(null, sentence, arguments);
    }

    /**
     * Says why Waymark does not start.
     *
     * @param cause what was noticed
     * @param sentence the end of the key of a sentence below {@code base.start}
     * @param arguments what the sentence names; never a secret
     */
    public StartException(@Nullable Throwable cause, String sentence, Object... arguments) {
        super(StartSentences.get(sentence, arguments), cause);
    }
}
