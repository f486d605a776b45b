package org.waymark.questionbank.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.OwnBank.draft;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.text.Texts;
import org.waymark.questionbank.Depth;
import org.waymark.questionbank.KeptQuestion;
import org.waymark.questionbank.KeptSet;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionDraft;
import org.waymark.questionbank.QuestionEditing;
import org.waymark.questionbank.SetEditing;
import org.waymark.testing.Company;
import org.waymark.testing.OwnBank;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** Questions from files, and files from questions. */
@WaymarkTest
class QuestionImportTest {

    private static final String SHIPPED = "strengths-asked-for";

    @Autowired
    private QuestionImport imports;

    @Autowired
    private QuestionExport exports;

    @Autowired
    private QuestionEditing editing;

    @Autowired
    private SetEditing sets;

    @Autowired
    private OwnBank ownBank;

    @Autowired
    private Company company;

    @Autowired
    private Texts texts;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private List<KeptQuestion> before = List.of();

    @BeforeEach
    void somebody_who_keeps_the_bank() {
        PersonId mona = company.person("Mona People");
        company.grant(mona, Role.PEOPLE_TEAM);
        TestPeople.enter(mona, Role.PEOPLE_TEAM);
        before = editing.all();
    }

    @AfterEach
    void back() {
        List<String> known = before.stream().map(KeptQuestion::id).toList();
        editing.all().stream()
                .filter(kept -> !known.contains(kept.id()))
                .forEach(kept -> editing.hide(kept.id(), true));
        sets.all().stream().filter(KeptSet::own).forEach(set -> sets.hide(set.id(), true));
        TestPeople.leave();
        ownBank.putBack();
    }

    private QuestionImportReport look(String name, String file) {
        return imports.look(name, file.getBytes(UTF_8));
    }

    private QuestionImportReport apply(String name, String file) {
        return imports.apply(name, file.getBytes(UTF_8), look(name, file).fingerprint());
    }

    private List<String> problems(String name, String file) {
        return look(name, file).problems().stream()
                .map(problem -> problem.line() + ": " + problem.message().in(texts))
                .toList();
    }

    private List<String> changes(QuestionImportReport report) {
        return report.changes().stream().map(change -> change.in(texts)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"questions.yml", "questions.csv"})
    void what_was_taken_along_changes_nothing(String name) {
        ownBank.write(new QuestionDraft(
                Kind.STRENGTHS,
                Perspective.MANAGER,
                Depth.DEEP,
                "strengths-seen-lately",
                "=What: “does” it,\\ ask? " + mark,
                "- @hint #1",
                "'note: yes"));
        String file = name.endsWith("yml") ? exports.yaml() : exports.csv();
        assertThat(problems(name, file)).isEmpty();
        assertThat(changes(look(name, file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"questions.yml", "questions.csv"})
    void a_file_puts_everything_back_that_was_changed_since(String name) {
        String id = ownBank.write(draft(Kind.STRENGTHS, "As it was " + mark));
        editing.move(id, SHIPPED);
        String file = name.endsWith("yml") ? exports.yaml() : exports.csv();
        ownBank.reword(id, draft(Kind.STRENGTHS, "As it is " + mark));
        editing.move(id, null);
        editing.hide(id, true);
        QuestionImportReport report = apply(name, file);
        assertThat(report.applied()).isTrue();
        assertThat(changes(report))
                .containsExactly(
                        "“As it is " + mark + "” is asked as “As it was " + mark + "”",
                        "Asked again: As it was " + mark,
                        "Another order: Strengths");
        assertThat(name.endsWith("yml") ? exports.yaml() : exports.csv()).isEqualTo(file);
    }

    @Test
    void columns_are_known_by_their_names_and_what_is_not_in_the_file_stays() {
        String id = ownBank.write(draft(Kind.STRENGTHS, "Named " + mark));
        QuestionImportReport report = apply("questions.csv", """
            Note;ID;Hidden
            Good with bakers;%s;
            Good with all;%s;no
            """.formatted(id, SHIPPED));
        assertThat(report.applied()).isTrue();
        assertThat(editing.find(id).orElseThrow().question())
                .returns("Named " + mark, question -> question.text())
                .returns("Good with bakers", question -> question.note());
        assertThat(editing.find(SHIPPED).orElseThrow().question().note()).isEqualTo("Good with all");
        apply("questions.csv", "id,note\n" + SHIPPED + ",\n");
        assertThat(editing.find(SHIPPED).orElseThrow().question().note()).isNull();
    }

    @Test
    void new_questions_and_a_set_that_asks_them_come_in_one_file() {
        QuestionImportReport report = apply("new.yml", """
            format: waymark/questions/1
            questions:
              - id: own-%1$s
                kind: life-outside-work
                text: What do you grow %1$s?
              - kind: strengths
                side: manager
                depth: deep
                hidden: yes
                text: Without an id %1$s
            sets:
              - id: own-set-%1$s
                name: Spring %1$s
                questions: [own-%1$s, best-day-lately]
                agenda:
                  - What to plant
            """.formatted(mark));
        assertThat(report.applied()).isTrue();
        assertThat(report.changes()).hasSize(3);
        assertThat(sets.find("own-set-" + mark).orElseThrow().draft().questions())
                .containsExactly("own-" + mark, "best-day-lately");
        assertThat(editing.all())
                .filteredOn(kept -> kept.question().text().equals("Without an id " + mark))
                .singleElement()
                .matches(KeptQuestion::hidden);
    }

    @Test
    void new_questions_come_in_the_order_of_the_file() {
        String there = ownBank.write(draft(Kind.WORK_I_ENJOY, "There already " + mark));
        QuestionImportReport report = apply("new.csv", """
            id,kind,text
            own-z-%1$s,work-i-enjoy,First %1$s
            ,work-i-enjoy,Second %1$s
            own-a-%1$s,work-i-enjoy,Third %1$s
            own-m-%1$s,strengths,Elsewhere %1$s
            """.formatted(mark));
        assertThat(changes(report)).hasSize(4).noneMatch(change -> change.startsWith("Another order"));
        assertThat(marked(Kind.WORK_I_ENJOY))
                .containsExactly("There already " + mark, "First " + mark, "Second " + mark, "Third " + mark);
        report = apply("new.csv", """
            id,kind,text
            own-b-%1$s,work-i-enjoy,Before it %1$s
            %2$s,,
            own-m-%1$s,work-i-enjoy,
            """.formatted(mark, there));
        assertThat(changes(report)).hasSize(3).last().isEqualTo("Another order: Work I enjoy or want to try");
        assertThat(marked(Kind.WORK_I_ENJOY))
                .containsExactly(
                        "Before it " + mark,
                        "First " + mark,
                        "Second " + mark,
                        "Third " + mark,
                        "There already " + mark,
                        "Elsewhere " + mark);
    }

    /** The words of this test's questions of a kind, in their order. */
    private List<String> marked(Kind kind) {
        return editing.all().stream()
                .map(KeptQuestion::question)
                .filter(question -> question.kind() == kind && question.text().endsWith(mark))
                .map(Question::text)
                .toList();
    }

    @Test
    void a_long_file_reads_the_whole_bank_no_oftener_than_a_short_one() {
        // From now on there is somebody who changed something, whose name is looked for.
        read(1, "one");
        Reading few = read(2, "few");
        Reading many = read(20, "many");
        assertThat(many.look()).as("to look").isEqualTo(few.look());
        assertThat(many.wholeBank()).as("to import").isEqualTo(few.wholeBank());
    }

    /** How many statements it takes to look at a file, and how many read all questions or sets when it is imported. */
    private record Reading(int look, long wholeBank) {}

    private Reading read(int size, String name) {
        List<String> ids = IntStream.range(0, size)
                .mapToObj(number -> "own-" + name + number + "-" + mark)
                .toList();
        List<String> known = IntStream.range(0, size)
                .mapToObj(number -> ownBank.write(draft(Kind.STRENGTHS, "Known " + number + " " + mark)))
                .toList();
        String file = "format: waymark/questions/1\nquestions:\n"
                + said(ids, "  - {id: %s, kind: strengths, text: New}\n")
                + said(known, "  - {id: %s, text: Changed, hidden: yes}\n")
                + "sets:\n"
                + said(ids, "  - {id: %s, name: New, questions: [%1$s]}\n")
                + "  - {id: first-week, hidden: no}\n";
        List<String> look = StatementCounter.during(() -> look("a.yml", file));
        List<String> all = StatementCounter.during(
                () -> assertThat(apply("a.yml", file).applied()).isTrue());
        return new Reading(
                look.size(),
                all.stream()
                        .filter(statement -> statement.contains("from question_order")
                                || statement.contains("from question_set order"))
                        .count());
    }

    private static String said(List<String> ids, String entry) {
        return ids.stream().map(entry::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        id,text#own-x,               | 2: A new question needs a kind
        kind,text#strengths,         | 2: A question needs words
        kind,text#bakery,What?       | 2: “bakery” is no kind
        id,kind,text#none,strengths,A| 2: There is no question “none”
        id,text#strengths-asked-for,X| 2: The words of a question that comes with Waymark stay
        kind,text,side#strengths,A,me| 2: “me” is no side
        kind,text,hidden#strengths,A,maybe | 2: “maybe” is neither yes nor no
        kind,text,intent#strengths,A,role-appeal | 2: “role-appeal” is nothing that questions of the kind strengths
        kind,text,colour#strengths,A,red | 1: “colour” is no column
        kind,text,Text#strengths,A,B | 1: “Text” is there twice
        kind,side#strengths,employee | 1: No column says
        id,note#strengths-asked-for,a#strengths-asked-for,b | 3: “strengths-asked-for” stands in line 2 already
        """)
    void what_is_wrong_is_said_with_its_line_and_nothing_is_imported(String rows, String problem) {
        String file = rows.replace('#', '\n') + "\n";
        assertThat(problems("wrong.csv", file)).singleElement().asString().startsWith(problem);
        assertThat(imports.apply("wrong.csv", file.getBytes(UTF_8), "").applied())
                .isFalse();
        assertThat(editing.all()).isEqualTo(before);
    }

    @Test
    void one_wrong_line_keeps_the_whole_file_out() {
        String file = "kind,text\nstrengths,Right " + mark + "\nbakery,Wrong\n";
        assertThat(problems("half.csv", file)).hasSize(1);
        assertThat(imports.apply("half.csv", file.getBytes(UTF_8), "").applied())
                .isFalse();
        assertThat(editing.all()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        format: other                                     | 1: The file begins with
        format: waymark/questions/1#questions: none       | 2: This should be a list
        format: waymark/questions/1#questions:#  - [a]    | 3: This should be fields
        format: waymark/questions/1#questions:#  - id: x#    colour: red#    kind: strengths#    text: A | 4: “colour” is not known here
        format: waymark/questions/1#sets:#  - name: A#    questions: [none] | 3: “none” is no question that an employee can be asked
        format: waymark/questions/1#sets:#  - id: none#    name: A | 3: There is no set “none”
        format: waymark/questions/1#questions: [[[[[[[[[[[[[ | 2: This is no YAML
        a: [                                              | 2: This is no YAML
        """)
    void what_is_wrong_in_yaml_is_said_with_its_line(String rows, String problem) {
        assertThat(problems("wrong.yml", rows.replace('#', '\n') + "\n"))
                .anySatisfy(said -> assertThat(said).startsWith(problem));
    }

    @Test
    void what_was_accepted_is_written_or_nothing_is() {
        String id = ownBank.write(draft(Kind.STRENGTHS, "Before " + mark));
        byte[] file = "id,text\n%s,From a file %s\n".formatted(id, mark).getBytes(UTF_8);
        String accepted = imports.look("a.csv", file).fingerprint();
        ownBank.reword(id, draft(Kind.STRENGTHS, "Meanwhile " + mark));
        QuestionImportReport report = imports.apply("a.csv", file, accepted);
        assertThat(report.applied()).isFalse();
        assertThat(report.outdated()).isTrue();
        assertThat(editing.find(id).orElseThrow().question().text()).isEqualTo("Meanwhile " + mark);
        assertThat(imports.apply("a.csv", file, report.fingerprint()).applied()).isTrue();
    }

    @Test
    void nobody_else_imports_or_takes_along() {
        PersonId emil = company.person("Emil Employee");
        for (Runnable attempt : List.<Runnable>of(
                () -> look("a.csv", "kind,text\nstrengths,Mine\n"),
                () -> imports.apply("a.csv", new byte[0], ""),
                () -> exports.yaml(),
                () -> exports.csv())) {
            assertThatThrownBy(() -> as(emil, () -> {
                        attempt.run();
                        return true;
                    }))
                    .isInstanceOf(AuthorizationDeniedException.class);
        }
    }
}
