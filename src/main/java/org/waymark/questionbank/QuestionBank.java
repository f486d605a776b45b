package org.waymark.questionbank;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEverybody;

/** All questions, read once at start from the data files of the project and kept unchanged. */
@Service
@DeniedByDefault
public class QuestionBank {

    private final Map<String, Question> questions;

    QuestionBank(QuestionFiles files) {
        Map<String, Question> byId = new LinkedHashMap<>();
        for (Question question : files.read()) {
            if (byId.put(question.id(), question) != null) {
                throw new IllegalStateException("Two questions share the id " + question.id());
            }
        }
        this.questions = byId;
    }

    /**
     * Finds one question.
     *
     * @param id its id
     * @return empty if the bank does not hold it (any more)
     */
    @ForEverybody
    public Optional<Question> find(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /**
     * All questions from either side, by kind in the order of {@link Kind}.
     *
     * @return unmodifiable
     */
    @ForEverybody
    public List<Question> all() {
        return List.copyOf(questions.values());
    }

    /**
     * All questions from one side, by kind in the order of {@link Kind}.
     *
     * @param perspective from whose side
     * @return unmodifiable
     */
    @ForEverybody
    public List<Question> all(Perspective perspective) {
        return questions.values().stream()
                .filter(question -> question.perspective() == perspective)
                .toList();
    }

    /**
     * Suggests questions for a reflection: kinds that were not asked yet come first, no kind twice before each had its
     * turn, and the deeper the longer two people talk with each other.
     *
     * @param asked ids of the questions that this person was asked before
     * @param earlier how many reflections there were before
     * @param count how many to suggest
     * @return no more than {@code count} questions from the employee's side, none of {@code asked}
     */
    @ForEverybody
    public List<Question> suggest(Collection<String> asked, int earlier, int count) {
        return new Suggestions(all(Perspective.EMPLOYEE)).pick(asked, earlier, count);
    }

    /**
     * Questions of one kind that were not asked yet, the lightest first.
     *
     * @param kind the kind
     * @param asked ids of the questions that this person was asked before
     * @param count how many at the most
     * @return from the employee's side, none of {@code asked}
     */
    @ForEverybody
    public List<Question> unasked(Kind kind, Collection<String> asked, int count) {
        return all(Perspective.EMPLOYEE).stream()
                .filter(question -> question.kind() == kind && !asked.contains(question.id()))
                .sorted(Comparator.comparing(Question::depth))
                .limit(count)
                .toList();
    }
}
