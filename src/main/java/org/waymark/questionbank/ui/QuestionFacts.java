package org.waymark.questionbank.ui;

import com.vaadin.flow.component.Component;
import org.waymark.questionbank.Question;

/** What stands beside a question where it can be chosen. */
public final class QuestionFacts {

    private QuestionFacts() {}

    /**
     * How much it asks for, and for whom it is good.
     *
     * @param reader on whose page
     * @param question of the bank
     * @return a quiet line
     */
    public static String of(Component reader, Question question) {
        String depth = reader.getTranslation(question.depth().key());
        return question.note() == null ? depth : reader.getTranslation("questionbank.facts", depth, question.note());
    }
}
