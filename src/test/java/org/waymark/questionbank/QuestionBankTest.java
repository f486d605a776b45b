package org.waymark.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class QuestionBankTest {

    /** What {@code questions/intents.yml} says; each intent is a line of product.md. */
    record Intents(List<Intent> intents) {}

    record Intent(String id, String kind, String covers, String from) {

        List<Perspective> sides() {
            return from.equals("both")
                    ? List.of(Perspective.values())
                    : List.of(Perspective.valueOf(from.toUpperCase(Locale.ROOT)));
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private final QuestionBank bank = new QuestionBank(new QuestionFiles(), () -> CompanyQuestions.NONE);
    private final List<Question> all = Stream.of(Perspective.values())
            .flatMap(side -> bank.all(side).stream())
            .toList();

    static List<Intent> intents() throws IOException {
        try (InputStream file = new ClassPathResource("questions/intents.yml").getInputStream()) {
            return new YAMLMapper().readValue(file, Intents.class).intents();
        }
    }

    @Test
    void there_are_at_least_120_questions() {
        assertThat(all).hasSizeGreaterThanOrEqualTo(120);
        System.out.printf(
                "The bank: %d questions, %d from the employee’s side and %d from the manager’s%n",
                all.size(),
                bank.all(Perspective.EMPLOYEE).size(),
                bank.all(Perspective.MANAGER).size());
    }

    @ParameterizedTest
    @MethodSource("intents")
    void every_intent_is_covered_from_its_side_by_at_least_two_questions(Intent intent) {
        List<Question> questions = all.stream()
                .filter(question -> question.intent().equals(intent.id()))
                .toList();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(2);
        assertThat(questions)
                .extracting(Question::perspective)
                .containsAll(intent.sides())
                .isSubsetOf(intent.sides());
        assertThat(questions).extracting(question -> question.kind().slug()).containsOnly(intent.kind());
    }

    @Test
    void no_question_is_there_for_nothing() throws IOException {
        assertThat(all)
                .extracting(Question::intent)
                .isSubsetOf(intents().stream().map(Intent::id).toList());
    }

    @Test
    void the_intents_are_those_of_all_eight_kinds() throws IOException {
        assertThat(intents().stream().map(Intent::kind).collect(Collectors.toSet()))
                .hasSize(8)
                .isEqualTo(Arrays.stream(Kind.values()).map(Kind::slug).collect(Collectors.toSet()));
        assertThat(intents().stream().map(Intent::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_can_be_opened_from_both_sides_and_lightly(Kind kind) {
        assertThat(all.stream().filter(question -> question.kind() == kind))
                .extracting(Question::perspective)
                .contains(Perspective.values());
        assertThat(bank.all(Perspective.EMPLOYEE).stream().filter(question -> question.kind() == kind))
                .extracting(Question::depth)
                .contains(Depth.LIGHT);
    }

    @Test
    void no_id_and_no_text_is_there_twice() {
        assertThat(all).extracting(Question::id).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(question -> question.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " "))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_question_is_one_short_line_under_a_lasting_id() {
        assertThat(all).allSatisfy(question -> {
            assertThat(question.text())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(200)
                    .doesNotContain("\n", "  ");
            assertThat(question.id()).matches("[a-z0-9]+(-[a-z0-9]+)*").isNotEqualTo("unwritten");
            if (question.hint() != null) {
                assertThat(question.hint()).isNotBlank().hasSizeLessThanOrEqualTo(200);
            }
        });
    }

    @Test
    void the_same_history_gives_the_same_suggestions() {
        List<Question> first = bank.suggest(List.of(), 0, 5);
        List<String> asked = first.stream().map(Question::id).toList();
        assertThat(bank.suggest(List.of(), 0, 5)).isEqualTo(first);
        assertThat(bank.suggest(asked, 1, 5)).isEqualTo(bank.suggest(asked.reversed(), 1, 5));
    }

    @Test
    void nothing_is_suggested_twice_until_everything_was_asked_and_then_nothing_is() {
        List<String> asked = new ArrayList<>();
        for (int earlier = 0; ; earlier++) {
            List<Question> next = bank.suggest(asked, earlier, 5);
            if (next.isEmpty()) {
                break;
            }
            next.forEach(question -> asked.add(question.id()));
        }
        assertThat(asked)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(bank.all(Perspective.EMPLOYEE).stream()
                        .map(Question::id)
                        .toList());
    }

    @Test
    void no_kind_comes_twice_before_each_had_its_turn() {
        List<Question> eight = bank.suggest(List.of(), 0, Kind.values().length);
        assertThat(eight).extracting(Question::kind).doesNotHaveDuplicates();
        Set<Kind> firstFive = eight.stream().limit(5).map(Question::kind).collect(Collectors.toSet());
        List<String> asked = eight.stream().limit(5).map(Question::id).toList();
        Set<Kind> nextThree =
                bank.suggest(asked, 1, 3).stream().map(Question::kind).collect(Collectors.toCollection(HashSet::new));
        assertThat(nextThree).doesNotContainAnyElementsOf(firstFive);
    }

    @Test
    void the_first_conversation_begins_lightly_and_later_ones_go_deeper() {
        assertThat(bank.suggest(List.of(), 0, 5)).extracting(Question::depth).containsOnly(Depth.LIGHT);
        assertThat(bank.suggest(List.of(), 8, 5)).extracting(Question::depth).contains(Depth.DEEP);
    }
}
