package org.waymark.reflection.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        return bank.all().stream()
                .filter(ObservationQuestions::isAboutStrengths)
                .toList();
    }

    /**
     * Those that managers are asked, or were once, in all their words.
     *
     * @return in the order of the bank, those that nobody is asked any more last
     */
    public List<Question> ever() {
        return with(bank.ever().stream()
                .filter(ObservationQuestions::isAboutStrengths)
                .map(Question::id)
                .toList());
    }

    private static boolean isAboutStrengths(Question question) {
        return question.perspective() == Perspective.MANAGER && question.kind() == Kind.STRENGTHS;
    }

    /**
     * The same for somebody who has written already: a question stays in the words to which they wrote, whatever has become of it.
     *
     * @param written ids of the questions to which something is written
     * @return in the order of the bank, those that nobody is asked any more last
     */
    List<Question> with(Collection<String> written) {
        Map<String, List<Question>> kept = written.stream()
                .sorted()
                .flatMap(id -> bank.find(id).stream())
                .collect(Collectors.groupingBy(Question::root, LinkedHashMap::new, Collectors.toList()));
        List<Question> questions = new ArrayList<>();
        for (Question question : all()) {
            List<Question> before = kept.remove(question.root());
            questions.addAll(before == null ? List.of(question) : before);
        }
        kept.values().forEach(questions::addAll);
        return List.copyOf(questions);
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
