package org.waymark.reflection;

import java.time.LocalDate;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AskedQuestion;

/**
 * A question that somebody answered more than once.
 *
 * @param question what was asked
 * @param latest the latest of the answers
 * @param times in how many reflections it was answered
 * @param first the day of the first of them
 * @param last the day of the latest of them
 */
public record RepeatedQuestion(AskedQuestion question, AnswerId latest, int times, LocalDate first, LocalDate last) {}
