package org.waymark.questionbank;

import java.io.Serializable;
import org.waymark.base.text.OneLine;
import org.waymark.base.text.SaidException;

/**
 * What somebody of the People team writes of a question. Each text is one line.
 *
 * @param kind which kind of conversation it opens
 * @param perspective from whose side it is meant
 * @param depth how much it asks for
 * @param intent what it is there to find out; empty for none
 * @param text the question
 * @param hint one sentence that helps to start; empty for none
 * @param note for whom it is good; empty for nothing
 */
public record QuestionDraft(
        Kind kind, Perspective perspective, Depth depth, String intent, String text, String hint, String note)
        implements Serializable {

    /** The longest question, hint and note, in characters: what can be read at one glance. */
    public static final int LONGEST = 300;

    /**
     * What a question says now.
     *
     * @param question of the bank
     * @return to be changed
     */
    public static QuestionDraft of(Question question) {
        return new QuestionDraft(
                question.kind(),
                question.perspective(),
                question.depth(),
                question.intent(),
                question.text(),
                question.hint() == null ? "" : question.hint(),
                question.note() == null ? "" : question.note());
    }

    /**
     * The same as it is kept.
     *
     * @return its texts in one line each
     * @throws SaidException if there is no question, if a text is too long or holds a character that names nothing
     */
    public QuestionDraft checked() {
        String words = checked(text);
        if (!OneLine.isReadable(words)) {
            throw new SaidException("questionbank.problem.no-text");
        }
        return new QuestionDraft(kind, perspective, depth, intent, words, checked(hint), checked(note));
    }

    static String checked(String text) {
        String line = OneLine.checked(text);
        if (line.length() > LONGEST) {
            throw new SaidException("questionbank.problem.too-long", Integer.toString(LONGEST));
        }
        return line;
    }

    /** Whether somebody is asked the same by it; what its note says stands beside. */
    boolean asksTheSameAs(QuestionDraft other) {
        return kind == other.kind
                && perspective == other.perspective
                && depth == other.depth
                && intent.equals(other.intent)
                && text.equals(other.text)
                && hint.equals(other.hint);
    }
}
