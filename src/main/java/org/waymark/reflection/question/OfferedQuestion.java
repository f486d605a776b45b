package org.waymark.reflection.question;

import org.waymark.questionbank.Question;

/**
 * A question of the bank as it is offered to a reflection.
 *
 * @param question the question
 * @param present whether the reflection asks it already
 * @param answered whether its author has written something to it, in this reflection or in another
 */
public record OfferedQuestion(Question question, boolean present, boolean answered) {}
