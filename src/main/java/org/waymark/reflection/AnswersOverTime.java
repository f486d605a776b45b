package org.waymark.reflection;

import java.time.LocalDate;
import java.util.List;
import org.waymark.reflection.question.AskedQuestion;

/**
 * What somebody answered to one question at different times, as they see it themselves.
 *
 * @param question what was asked
 * @param answers the earliest first; one of each reflection in which something was written to it
 */
public record AnswersOverTime(AskedQuestion question, List<Then> answers) {

    /**
     * An answer of one time.
     *
     * @param reflection where it stands
     * @param day the day of the 1:1 that it prepared
     * @param words what stands there now; empty if it does not open any more
     * @param lost whether it does not open any more
     */
    public record Then(ReflectionId reflection, LocalDate day, String words, boolean lost) {}
}
