package org.waymark.growth.answer;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.growth.plan.PlanSource;
import org.waymark.growth.plan.Plans;
import org.waymark.reflection.OwnAnswers;
import org.waymark.reflection.question.AnswerId;

/** An answer of the viewer's own to which something is written: it is called by its question. */
@Component
class AnswerSource implements PlanSource {

    private final OwnAnswers answers;

    AnswerSource(OwnAnswers answers) {
        this.answers = answers;
    }

    @Override
    public PlanOrigin origin() {
        return PlanOrigin.ANSWER;
    }

    @Override
    public Optional<Found> find(String id) {
        return AnswerId.parse(id)
                .flatMap(answers::find)
                .map(answer -> new Found(
                        answer.question(),
                        answer.page(),
                        answer.words().length() > Plans.LONGEST ? "" : answer.words()));
    }
}
