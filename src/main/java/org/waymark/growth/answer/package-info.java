/**
 * Answers to questions as they go on living in growth: kept in their place without being written twice, and as something from which a goal
 * begins. What is asked knows nothing of where its answers go, and says what it needs as
 * {@link org.waymark.reflection.question.AnswerPlaces}.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "questionbank",
            "sharing",
            "reflection",
            "reflection.question",
            "growth",
            "growth.plan"
        })
@NullMarked
package org.waymark.growth.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
