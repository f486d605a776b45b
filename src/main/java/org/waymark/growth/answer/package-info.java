/**
 * Answers to questions as they go on living in growth: as something from which a goal begins. What is asked knows nothing of where its
 * answers go, and says what it needs as {@link org.waymark.reflection.question.AnswerPlaces}.
 */
@ApplicationModule(
        allowedDependencies = {"base", "questionbank", "reflection", "reflection.question", "growth.plan"})
@NullMarked
package org.waymark.growth.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
