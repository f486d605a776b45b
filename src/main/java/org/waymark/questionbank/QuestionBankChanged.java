package org.waymark.questionbank;

import org.jspecify.annotations.Nullable;

/**
 * The People team changed something of the bank. Told within the transaction of the change.
 *
 * @param change what was done
 * @param thing the id of the question or of the set; null for a file
 * @param added how many are new
 * @param changed how many are different
 */
public record QuestionBankChanged(Change change, @Nullable String thing, int added, int changed) {

    /** What can be done. */
    public enum Change {
        /** A question of the company's own is new. */
        QUESTION_WRITTEN,
        /** What a question says, or for whom it is good, is different. */
        QUESTION_CHANGED,
        /** Nobody is asked it any more. */
        QUESTION_HIDDEN,
        /** People are asked it again. */
        QUESTION_SHOWN,
        /** The questions of a kind have another order. */
        ORDER_CHANGED,
        /** A set of the company's own is new. */
        SET_WRITTEN,
        /** A set says something else. */
        SET_CHANGED,
        /** Nobody is offered it any more. */
        SET_HIDDEN,
        /** People are offered it again. */
        SET_SHOWN,
        /** A file was imported. */
        IMPORTED
    }

    static QuestionBankChanged of(Change change, String thing) {
        return new QuestionBankChanged(change, thing, 0, 0);
    }
}
