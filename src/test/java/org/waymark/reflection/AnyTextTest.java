package org.waymark.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.ProposalDetail;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.WaymarkTest;

/** Whatever somebody types comes back as it was typed: as an answer, a share, a question, a proposal and a note. */
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyTextTest {

    @Autowired
    private Company company;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private PrivateNotes notes;

    private PersonId manager;
    private PersonId employee;
    private Meeting meeting;
    private AnswerId answer;

    @BeforeAll
    void people() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        meeting = company.meeting(employee);
        answer = company.answer(employee, meeting.reflection(), 0);
    }

    static List<String> texts() {
        return List.of(
                "undefined",
                "NULL",
                "\\",
                "'; drop table answer; --",
                "<script>alert(1)</script>",
                "${jndi:ldap://127.0.0.1/a} {0} #{1} %s %n",
                "ZWJ 👩‍👩‍👧‍👦 and flags 🇦🇹🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "combining: Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤",
                "مُنَاقَشَةُ سُبُلِ \u202etset\u202c",
                "NUL \u0000, bell \u0007, delete \u007f, BOM \ufeff, noncharacter \uffff",
                "line\r\nbreaks\n\n\tand tabs",
                "𝕿𝖍𝖊 𐐷 \ud83d\ude00 · ﷽",
                "e\u0301 is not \u00e9");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void survives(String text) {
        company.share(employee, answer, text);
        assertThat(company.detail(employee, meeting.reflection(), answer).draft())
                .isEqualTo(text);
        assertThat(as(manager, () -> sharedAnswers.open(employee)))
                .filteredOn(shared -> shared.id().equals(answer))
                .singleElement()
                .extracting(SharedAnswer::words)
                .isEqualTo(text);

        does(employee, () -> reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, text));
        assertThat(company.answers(employee, meeting.reflection())
                        .getLast()
                        .question()
                        .text())
                .isEqualTo(text.strip());

        does(
                manager,
                () -> sharedAnswers.proposeOwn(
                        meeting.oneOnOne().value(), new NamedReader(employee), Kind.STRENGTHS, text));
        ProposalDetail proposal = as(employee, () -> reflections.read(meeting.reflection()))
                .proposals()
                .getLast();
        assertThat(proposal.question().text()).isEqualTo(text.strip());
        does(employee, () -> reflections.take(meeting.reflection(), proposal.id()));
        assertThat(company.answers(employee, meeting.reflection())
                        .getLast()
                        .question()
                        .text())
                .isEqualTo(text.strip());

        does(manager, () -> notes.save(employee, text, -1));
        assertThat(as(manager, () -> notes.about(employee)).words()).isEqualTo(text);
    }
}
