package org.waymark.reflection;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.search.Found;
import org.waymark.base.search.SearchSource;
import org.waymark.base.search.Sought;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;

/** Questions of the bank. Each leads to the reflection for the next 1:1, where it can be added. */
@Service
@Order(50)
@DeniedByDefault
@Transactional(readOnly = true)
public class QuestionSearch implements SearchSource {

    /** In the address of a reflection: the question of the bank that somebody looks for, to be offered there. */
    public static final String OFFERED = "question";

    private final QuestionBank bank;
    private final Reflections reflections;

    QuestionSearch(QuestionBank bank, Reflections reflections) {
        this.bank = bank;
        this.reflections = reflections;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "reflection.search.questions";
    }

    @Override
    @ForEmployees
    public List<Found> find(Sought sought, int most) {
        List<Question> questions = bank.all(Perspective.EMPLOYEE).stream()
                .filter(question -> sought.isIn(question.text()))
                .limit(most)
                .toList();
        if (questions.isEmpty()) {
            return List.of();
        }
        List<ReflectionSummary> coming = reflections.coming();
        return questions.stream()
                .map(question -> Found.of(
                        coming.isEmpty()
                                ? "reflections"
                                : "reflections/" + coming.getFirst().id() + "?" + OFFERED + "=" + question.id(),
                        question.text(),
                        question.kind().key()))
                .toList();
    }
}
