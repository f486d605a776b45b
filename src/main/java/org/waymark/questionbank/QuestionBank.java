package org.waymark.questionbank;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEverybody;

/**
 * All questions: those that come with Waymark, which stand in files, and what the company made of them, which is read once in each
 * transaction.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-words-as-they-were-asked.md">Decision: words as they were asked</a>
 */
@Service
@DeniedByDefault
public class QuestionBank {

    private final QuestionFiles files;
    private final CompanyQuestions.Source company;

    QuestionBank(QuestionFiles files, CompanyQuestions.Source company) {
        this.files = files;
        this.company = company;
    }

    /**
     * Finds the words of one question as they were asked, whatever has become of it since.
     *
     * @param id its id
     * @return empty if the bank does not hold it (any more), or if it was never offered to anybody and the viewer does not keep the bank
     */
    @ForEverybody
    public Optional<Question> find(String id) {
        // What comes with Waymark never changes its words; only what is the company's own is looked for in the
        // database.
        return Optional.ofNullable(files.find(id)).or(() -> OwnIds.isOwn(id) ? company.find(id) : Optional.empty());
    }

    /**
     * Finds one question that people are asked.
     *
     * @param id its id, perhaps that of earlier words
     * @return empty if the bank does not hold it (any more), or hides it
     */
    @ForEverybody
    public Optional<Question> findShown(String id) {
        return find(id).filter(
                        question -> !company.read().setting(question.root()).hidden());
    }

    /**
     * All questions from either side that people are asked, by kind in the order of {@link Kind}.
     *
     * @return unmodifiable
     */
    @ForEverybody
    public List<Question> all() {
        CompanyQuestions made = company.read();
        return made.with(files.all()).stream()
                .filter(question -> !made.setting(question.root()).hidden())
                .toList();
    }

    /**
     * All that people were ever asked, in whatever words: what is hidden since and earlier words of a question, too.
     *
     * @return in no order
     */
    @ForEverybody
    public List<Question> ever() {
        return Stream.concat(
                        files.all().stream(),
                        company.read().settings().values().stream().flatMap(made -> made.wordings().stream()))
                .toList();
    }

    /**
     * All questions from one side that people are asked, by kind in the order of {@link Kind}.
     *
     * @param perspective from whose side
     * @return unmodifiable
     */
    @ForEverybody
    public List<Question> all(Perspective perspective) {
        return all().stream()
                .filter(question -> question.perspective() == perspective)
                .toList();
    }

    /**
     * Suggests questions for a reflection: kinds that were not asked yet come first, no kind twice before each had its
     * turn, and the deeper the longer two people talk with each other.
     *
     * @param asked ids of the questions that this person was asked before, in whatever words
     * @param earlier how many reflections there were before
     * @param count how many to suggest
     * @return no more than {@code count} questions from the employee's side, none of {@code asked}
     */
    @ForEverybody
    public List<Question> suggest(Collection<String> asked, int earlier, int count) {
        return new Suggestions(all(Perspective.EMPLOYEE)).pick(roots(asked), earlier, count);
    }

    /**
     * Questions of one kind that were not asked yet, the lightest first.
     *
     * @param kind the kind
     * @param asked ids of the questions that this person was asked before, in whatever words
     * @param count how many at the most
     * @return from the employee's side, none of {@code asked}
     */
    @ForEverybody
    public List<Question> unasked(Kind kind, Collection<String> asked, int count) {
        Set<String> known = roots(asked);
        return all(Perspective.EMPLOYEE).stream()
                .filter(question -> question.kind() == kind && !known.contains(question.root()))
                .sorted(Comparator.comparing(Question::depth))
                .limit(count)
                .toList();
    }

    private static Set<String> roots(Collection<String> ids) {
        return ids.stream().map(Question::root).collect(Collectors.toSet());
    }
}
