package org.waymark.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.ProposalId;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.WaymarkTest;

/** Every method with an id of somebody else's: as if there were no such thing, and nothing is changed. */
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SomebodyElsesTest {

    @Autowired
    private Company company;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    private PersonId manager;
    private PersonId employee;
    private PersonId colleague;
    private Meeting meeting;
    private AnswerId answer;
    private ProposalId proposal;

    @BeforeAll
    void people() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        colleague = company.reportOf(manager, "Cora Colleague");
        meeting = company.meeting(employee);
        answer = company.share(employee, company.answer(employee, meeting.reflection(), 0), "Words");
        does(
                manager,
                () -> sharedAnswers.propose(
                        meeting.oneOnOne().value(), new NamedReader(employee), "strengths-asked-for"));
        proposal = as(employee, () -> reflections.read(meeting.reflection()))
                .proposals()
                .getFirst()
                .id();
    }

    /** One method, called with ids of whatever the test chooses. */
    interface Call {
        void with(ReflectionId reflection, AnswerId answer, ProposalId proposal);
    }

    record Attempt(String name, Call call) {

        @Override
        public String toString() {
            return name;
        }
    }

    Stream<Attempt> attempts() {
        return Stream.of(
                new Attempt("read", (reflection, anAnswer, aProposal) -> reflections.read(reflection)),
                new Attempt("offered", (reflection, anAnswer, aProposal) -> reflections.offered(reflection)),
                new Attempt(
                        "add", (reflection, anAnswer, aProposal) -> reflections.add(reflection, "strengths-asked-for")),
                new Attempt(
                        "add own",
                        (reflection, anAnswer, aProposal) -> reflections.addOwn(reflection, Kind.STRENGTHS, "Why?")),
                new Attempt("take", (reflection, anAnswer, aProposal) -> reflections.take(reflection, aProposal)),
                new Attempt("set aside", (reflection, anAnswer, aProposal) -> reflections.setAside(aProposal)),
                new Attempt("bring back", (reflection, anAnswer, aProposal) -> reflections.bringBack(aProposal)),
                new Attempt(
                        "save", (reflection, anAnswer, aProposal) -> reflections.saveDraft(anAnswer, "Mine now", -1)),
                new Attempt("share", (reflection, anAnswer, aProposal) -> reflections.share(anAnswer, hers())),
                new Attempt(
                        "share topic", (reflection, anAnswer, aProposal) -> reflections.shareTopic(anAnswer, hers())),
                new Attempt("withdraw", (reflection, anAnswer, aProposal) -> reflections.withdraw(anAnswer)),
                new Attempt("swap", (reflection, anAnswer, aProposal) -> reflections.swap(anAnswer)),
                new Attempt("skip", (reflection, anAnswer, aProposal) -> reflections.skip(anAnswer, true)));
    }

    /** The reader whom the author's own page names. */
    private NamedReader hers() {
        return new NamedReader(manager);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void looks_as_if_it_did_not_exist(Attempt attempt) {
        ReflectionDetail before = as(employee, () -> reflections.read(meeting.reflection()));
        for (PersonId somebody : List.of(manager, colleague)) {
            assertThat(message(somebody, () -> attempt.call().with(meeting.reflection(), answer, proposal)))
                    .isEqualTo(message(
                            somebody,
                            () -> attempt.call().with(new ReflectionId(-1), new AnswerId(-1), new ProposalId(-1))));
        }
        assertThat(as(employee, () -> reflections.read(meeting.reflection()))).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void is_closed_to_the_operator_and_to_nobody(Attempt attempt) {
        assertThatThrownBy(() -> RunAs.operator(() -> {
                    attempt.call().with(meeting.reflection(), answer, proposal);
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> attempt.call().with(meeting.reflection(), answer, proposal))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void a_reflection_is_opened_for_ones_own_meetings_only() {
        LocalDate day = LocalDate.now(ZoneId.systemDefault()).plusDays(3);
        for (PersonId somebody : List.of(manager, colleague)) {
            assertThatThrownBy(() -> does(
                            somebody,
                            () -> reflections.prepare(meeting.oneOnOne().value(), day)))
                    .isInstanceOf(UnknownReflection.class);
            assertThatThrownBy(() -> as(
                            somebody,
                            () -> reflections.openWith(meeting.oneOnOne().value(), day, List.of())))
                    .isInstanceOf(UnknownReflection.class);
        }
    }

    @Test
    void a_question_taken_up_goes_into_ones_own_reflection_only() {
        Meeting theirs = company.meeting(colleague);
        assertThatThrownBy(() -> does(employee, () -> reflections.take(theirs.reflection(), proposal)))
                .isInstanceOf(UnknownReflection.class);
        assertThatThrownBy(() -> does(colleague, () -> reflections.take(theirs.reflection(), proposal)))
                .isInstanceOf(UnknownReflection.class);
    }

    @Test
    void lists_hold_ones_own_and_nothing_else() {
        assertThat(as(manager, reflections::coming)).isEmpty();
        assertThat(as(manager, () -> reflections.earlier(100))).isEmpty();
        assertThat(as(colleague, () -> sharedAnswers.proposed(meeting.oneOnOne().value())))
                .isEmpty();
    }

    private static String message(PersonId somebody, Runnable attempt) {
        try {
            does(somebody, attempt);
            throw new AssertionError("passed");
        } catch (UnknownReflection e) {
            return String.valueOf(e.getMessage());
        }
    }
}
