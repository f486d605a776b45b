package org.waymark.questionbank;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEverybody;

/** Questions for a moment: the sets that come with Waymark, and those of the company. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class QuestionSets {

    private final SetFile file;
    private final SetStore store;
    private final QuestionBank bank;

    QuestionSets(SetFile file, SetStore store, QuestionBank bank) {
        this.file = file;
        this.store = store;
        this.bank = bank;
    }

    /**
     * The sets that people are offered.
     *
     * @return with the questions that people are asked, in the words of today; the company's own last
     */
    @ForEverybody
    public List<QuestionSet> all() {
        Map<String, Question> questions =
                bank.all(Perspective.EMPLOYEE).stream().collect(Collectors.toMap(Question::root, Function.identity()));
        return store.read(file.all()).entrySet().stream()
                .filter(set -> !set.getValue().hidden())
                .map(set -> set(set.getKey(), set.getValue().draft(), questions))
                .filter(set -> !set.questions().isEmpty() || !set.agenda().isEmpty())
                .toList();
    }

    private static QuestionSet set(String id, SetDraft draft, Map<String, Question> questions) {
        return new QuestionSet(
                id,
                draft.name(),
                draft.about(),
                draft.questions().stream()
                        .flatMap(question -> Stream.ofNullable(questions.get(question)))
                        .toList(),
                draft.agenda());
    }
}
