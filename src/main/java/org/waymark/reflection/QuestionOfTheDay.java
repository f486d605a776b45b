package org.waymark.reflection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.questionbank.Question;

/**
 * The question of a day, as the person sees it who is asked.
 *
 * @param day which day
 * @param question from the employee's side of the bank
 * @param answer what was written to it, null for nothing yet
 */
public record QuestionOfTheDay(
        LocalDate day, Question question, @Nullable AnswerDetail answer) {}
