package org.waymark.questionbank;

import java.util.List;

/**
 * Questions for a moment in somebody's time here, with which a reflection can open.
 *
 * @param id what it is called
 * @param name of the moment
 * @param about when it is good, in a sentence or two; empty for nothing
 * @param questions from the employee's side that people are asked, in their order
 * @param agenda points with which the agenda of a one-on-one can begin, in their order
 */
public record QuestionSet(String id, String name, String about, List<Question> questions, List<String> agenda) {}
