package org.waymark.reflection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.search.Found;
import org.waymark.base.search.SearchSource;
import org.waymark.base.search.Sought;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.AnswerRepository.Asked;

/** One's reflections, by the questions of the bank that they ask: answers and questions in own words are sealed. */
@Service
@Order(60)
@DeniedByDefault
@Transactional(readOnly = true)
public class OwnReflectionSearch implements SearchSource {

    private final QuestionBank bank;
    private final AnswerRepository answers;
    private final CurrentUser currentUser;

    OwnReflectionSearch(QuestionBank bank, AnswerRepository answers, CurrentUser currentUser) {
        this.bank = bank;
        this.answers = answers;
        this.currentUser = currentUser;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "reflection.search.own";
    }

    @Override
    @ForEmployees
    public List<Found> find(Sought sought, int most) {
        Map<String, Question> questions = bank.ever().stream()
                .filter(question -> sought.isIn(question.text()))
                .collect(Collectors.toMap(Question::id, Function.identity()));
        return questions.isEmpty()
                ? List.of()
                : answers.findAsked(currentUser.require().value(), questions.keySet(), Limit.of(most)).stream()
                        .map(asked -> found(asked, Objects.requireNonNull(questions.get(asked.question()))))
                        .toList();
    }

    private static Found found(Asked asked, Question question) {
        String address = "reflections/" + asked.reflection();
        return asked.daily()
                ? Found.of(address, question.text(), "reflection.search.days")
                : Found.of(address, question.text(), "reflection.search.day", asked.day());
    }
}
