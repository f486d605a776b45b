package org.waymark.growth.answer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.question.AnswerPlaces;
import org.waymark.reflection.question.AnswerId;

/** Where answers lead in growth. What somebody loves outside work is no goal of their plan unless they say so there. */
@Component
class AnswersOnward implements AnswerPlaces {

    @Override
    public Map<AnswerId, List<Onward>> onward(Collection<Answered> answers) {
        return answers.stream()
                .filter(answer -> answer.kind() != Kind.LIFE_OUTSIDE_WORK)
                .collect(Collectors.toMap(
                        Answered::id,
                        answer -> List.of(new Onward(
                                "growth.answer.make-goal",
                                PlanOrigin.ANSWER.begins(answer.id().toString())))));
    }
}
