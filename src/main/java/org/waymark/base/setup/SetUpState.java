package org.waymark.base.setup;

import java.io.Serializable;
import org.waymark.base.text.Sentence;

/**
 * How a step is, as it follows from what is there and not from what somebody ticked.
 *
 * @param isDone whether nothing is left to do
 * @param said what is there, or what to do
 */
public record SetUpState(boolean isDone, Sentence said) implements Serializable {

    /**
     * Nothing is left to do.
     *
     * @param key of the text that says what is there
     * @param arguments what it names
     */
    public static SetUpState done(String key, Object... arguments) {
        return new SetUpState(true, Sentence.of(key, arguments));
    }

    /**
     * Something is left to do.
     *
     * @param key of the text that says what
     * @param arguments what it names
     */
    public static SetUpState open(String key, Object... arguments) {
        return new SetUpState(false, Sentence.of(key, arguments));
    }
}
