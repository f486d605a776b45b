package org.waymark.reflection.question;

import java.io.Serializable;
import org.waymark.base.crypto.TextPlace;

/**
 * Identifies a question that a manager proposed.
 *
 * @param value the database's number
 */
public record ProposalId(long value) implements Serializable {

    /**
     * Where its question is sealed, if that is in the manager's own words.
     *
     * @return the column and the row
     */
    public TextPlace ownQuestionPlace() {
        return new TextPlace("proposed_question.own_question", value);
    }
}
