package org.waymark.questionbank;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import org.waymark.base.text.OneLine;
import org.waymark.base.text.SaidException;

/**
 * What somebody of the People team writes of a set.
 *
 * @param name of the moment
 * @param about when it is good; empty for nothing
 * @param questions what they are called, in whatever words, in their order
 * @param agenda points, each in a line
 */
public record SetDraft(String name, String about, List<String> questions, List<String> agenda) implements Serializable {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 80;

    /** How many questions and how many points there may be: more than anybody prepares for one talk. */
    public static final int MOST = 20;

    /**
     * The same as it is kept.
     *
     * @return its texts in one line each, without empty points
     * @throws SaidException if there is no name, or too much or too long of something
     */
    public SetDraft checked() {
        String line = OneLine.checked(name);
        if (!OneLine.isReadable(line)) {
            throw new SaidException("questionbank.problem.no-name");
        }
        if (line.length() > LONGEST_NAME) {
            throw new SaidException("questionbank.problem.too-long", Integer.toString(LONGEST_NAME));
        }
        List<String> asked = questions.stream().map(Question::root).distinct().toList();
        List<String> points = agenda.stream()
                .map(QuestionDraft::checked)
                .filter(point -> !point.isEmpty())
                .toList();
        if (asked.size() > MOST || points.size() > MOST) {
            throw new SaidException("questionbank.problem.too-many", Integer.toString(MOST));
        }
        return new SetDraft(line, QuestionDraft.checked(about), asked, points);
    }

    /** The same without the questions that are not among some. */
    SetDraft asking(Predicate<String> some) {
        return new SetDraft(name, about, questions.stream().filter(some).toList(), agenda);
    }
}
