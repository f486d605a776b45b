package org.waymark.reflection.observation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;

/** What managers are asked about those who report to them. */
@Component
public class ObservationQuestions {

    private final QuestionBank bank;

    ObservationQuestions(QuestionBank bank) {
        this.bank = bank;
    }

    /**
     * The manager's side about strengths.
     *
     * @return in the order of the bank
     */
    public List<Question> all() {
        return bank.all(Perspective.MANAGER).stream()
                .filter(question -> question.kind() == Kind.STRENGTHS)
                .toList();
    }

    /**
     * One of them.
     *
     * @param id the question's id
     * @return empty if managers are not asked that
     */
    public Optional<Question> find(String id) {
        return all().stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
