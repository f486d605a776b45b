package org.waymark.base.text;

/** Something that was asked for is not done, for a reason that whoever asked can mend and is told in a sentence. */
public class SaidException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Sentence sentence;

    /**
     * Says why not.
     *
     * @param key of the sentence
     * @param arguments what it names
     */
    public SaidException(String key, Object... arguments) {
        super(key);
        this.sentence = Sentence.of(key, arguments);
    }

    /**
     * Why not, and what to do.
     *
     * @return for whoever asked
     */
    public final Sentence sentence() {
        return sentence;
    }
}
