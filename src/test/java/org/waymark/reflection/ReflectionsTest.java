package org.waymark.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.OfferedQuestion;
import org.waymark.reflection.question.ProposalDetail;
import org.waymark.reflection.question.ProposalId;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.EmployeeAndManager;

/** Writing a reflection: its questions, its drafts and what is proposed for it. */
class ReflectionsTest extends EmployeeAndManager {

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private QuestionBank bank;

    // Opening

    @Test
    void five_suggested_questions_open() {
        ReflectionId id = prepared(7);
        assertThat(company.answers(employee, id)).hasSize(5).allSatisfy(answer -> {
            assertThat(answer.draft()).isEmpty();
            assertThat(answer.skipped()).isFalse();
            assertThat(answer.share().audience()).isEqualTo(AnswerAudience.ONLY_AUTHOR);
        });
    }

    @Test
    void over_several_reflections_no_question_comes_twice() {
        List<String> asked = new ArrayList<>();
        for (int week = 1; week <= 5; week++) {
            company.answers(employee, prepared(7 * week))
                    .forEach(answer -> asked.add(answer.question().text()));
        }
        assertThat(asked).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void preparing_twice_opens_one_reflection_which_follows_the_meeting_to_its_new_day() {
        OneOnOneId oneOnOne = oneOnOne(7);
        LocalDate later = LocalDate.now(ZoneId.systemDefault()).plusDays(9);
        does(
                employee,
                () -> reflections.prepare(
                        oneOnOne.value(), LocalDate.now(ZoneId.systemDefault()).plusDays(7)));
        does(employee, () -> reflections.prepare(oneOnOne.value(), later));
        assertThat(as(employee, reflections::coming)).singleElement().satisfies(summary -> {
            assertThat(summary.day()).isEqualTo(later);
            assertThat(summary.questions()).isEqualTo(5);
        });
    }

    @Test
    void coming_and_earlier_reflections_are_told_apart_by_today() {
        ReflectionId lastWeek = company.meeting(
                        employee, LocalDate.now(ZoneId.systemDefault()).minusDays(7), 5)
                .reflection();
        ReflectionId yesterday = company.meeting(
                        employee, LocalDate.now(ZoneId.systemDefault()).minusDays(1), 5)
                .reflection();
        ReflectionId today = company.meeting(employee, LocalDate.now(ZoneId.systemDefault()), 5)
                .reflection();
        ReflectionId nextWeek = company.meeting(employee).reflection();
        assertThat(as(employee, reflections::coming))
                .extracting(ReflectionSummary::id)
                .containsExactly(today, nextWeek);
        assertThat(as(employee, () -> reflections.earlier(10)))
                .extracting(ReflectionSummary::id)
                .containsExactly(yesterday, lastWeek);
        assertThat(as(employee, () -> reflections.earlier(1)))
                .extracting(ReflectionSummary::id)
                .containsExactly(yesterday);
    }

    @Test
    void the_list_counts_questions_answers_and_shares() {
        Meeting meeting = company.meeting(employee);
        AnswerId aside = company.answer(employee, meeting.reflection(), 0);
        AnswerId cleared = company.answer(employee, meeting.reflection(), 1);
        does(employee, () -> reflections.skip(aside, true));
        company.write(employee, cleared, "Written");
        company.write(employee, cleared, "");
        company.write(employee, company.answer(employee, meeting.reflection(), 2), "Written");
        company.share(employee, company.answer(employee, meeting.reflection(), 3), "Shared");
        assertThat(as(employee, reflections::coming))
                .singleElement()
                .isEqualTo(new ReflectionSummary(
                        meeting.reflection(),
                        meeting.oneOnOne().value(),
                        LocalDate.now(ZoneId.systemDefault()).plusDays(7),
                        4,
                        2,
                        1));
    }

    // Choosing questions

    @Test
    void swapping_goes_through_every_question_of_the_kind_before_one_comes_again() {
        Meeting meeting = company.meeting(employee);
        AnswerDetail first = company.answers(employee, meeting.reflection()).getFirst();
        Kind kind = first.question().kind();
        long ofKind = bankOf(kind);
        Set<String> seen = new HashSet<>();
        for (int swap = 0; swap < ofKind; swap++) {
            AnswerDetail now = company.detail(employee, meeting.reflection(), first.id());
            assertThat(now.question().kind()).isEqualTo(kind);
            assertThat(seen.add(now.question().text()))
                    .as("new: %s", now.question().text())
                    .isTrue();
            does(employee, () -> reflections.swap(first.id()));
        }
        assertThat(company.detail(employee, meeting.reflection(), first.id()).question())
                .isEqualTo(first.question());
    }

    @Test
    void swapping_brings_nothing_that_was_asked_before() {
        Meeting earlier =
                company.meeting(employee, LocalDate.now(ZoneId.systemDefault()).minusDays(7), 5);
        List<String> asked = company.answers(employee, earlier.reflection()).stream()
                .map(answer -> answer.question().text())
                .toList();
        ReflectionId id = prepared(7);
        AnswerId first = company.answer(employee, id, 0);
        for (int swap = 0; swap < 30; swap++) {
            does(employee, () -> reflections.swap(first));
            assertThat(asked)
                    .doesNotContain(
                            company.detail(employee, id, first).question().text());
            assertThat(company.answers(employee, id))
                    .extracting(answer -> answer.question().text())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_question_with_words_keeps_them_and_one_whose_words_were_deleted_can_be_swapped() {
        Meeting meeting = company.meeting(employee);
        AnswerDetail answer = company.answers(employee, meeting.reflection()).getFirst();
        company.write(employee, answer.id(), "Words");
        assertThatThrownBy(() -> does(employee, () -> reflections.swap(answer.id())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(company.detail(employee, meeting.reflection(), answer.id())).satisfies(now -> {
            assertThat(now.question()).isEqualTo(answer.question());
            assertThat(now.draft()).isEqualTo("Words");
        });
        company.write(employee, answer.id(), "");
        does(employee, () -> reflections.swap(answer.id()));
        assertThat(company.detail(employee, meeting.reflection(), answer.id()).question())
                .isNotEqualTo(answer.question());
    }

    @Test
    void a_topic_goes_with_its_question() {
        Meeting meeting = company.meeting(employee);
        AnswerId answer = company.answer(employee, meeting.reflection(), 0);
        does(employee, () -> reflections.shareTopic(answer, named()));
        does(employee, () -> reflections.swap(answer));
        assertThat(as(manager, () -> sharedAnswers.open(employee))).isEmpty();
    }

    @Test
    void with_a_question_in_own_words_that_is_replaced_goes_all_that_was_kept_of_it() throws SQLException {
        Meeting meeting = company.meeting(employee);
        does(employee, () -> reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "Who asks this?"));
        AnswerId own = company.answers(employee, meeting.reflection()).getLast().id();
        company.share(employee, own, "");
        as(manager, () -> sharedAnswers.open(employee));
        assertThat(contentOf(employee)).isNotEmpty();
        does(employee, () -> reflections.swap(own));
        assertThat(company.detail(employee, meeting.reflection(), own)
                        .question()
                        .text())
                .isNotEqualTo("Who asks this?");
        assertThat(contentOf(employee)).isEmpty();
    }

    private static Set<String> contentOf(PersonId author) throws SQLException {
        return Database.asSuperuser(connection -> Database.column(connection, """
            select 'content ' || id from content where author_id = %1$s
            union all select 'text ' || name from content_text where author_id = %1$s
            union all select 'shared ' || content_id from shared_content where author_id = %1$s
            union all select 'read ' || content_id from content_reading where author_id = %1$s
            """.formatted(author)));
    }

    @Test
    void a_question_set_aside_comes_back_with_its_words_and_is_not_shared_meanwhile() {
        Meeting meeting = company.meeting(employee);
        AnswerId answer = company.share(employee, company.answer(employee, meeting.reflection(), 0), "Words");
        does(employee, () -> reflections.skip(answer, true));
        assertThat(as(manager, () -> sharedAnswers.open(employee))).isEmpty();
        assertThat(company.detail(employee, meeting.reflection(), answer)).satisfies(aside -> {
            assertThat(aside.skipped()).isTrue();
            assertThat(aside.share().audience()).isEqualTo(AnswerAudience.ONLY_AUTHOR);
        });
        does(employee, () -> reflections.skip(answer, false));
        assertThat(company.detail(employee, meeting.reflection(), answer)).satisfies(back -> {
            assertThat(back.skipped()).isFalse();
            assertThat(back.draft()).isEqualTo("Words");
        });
    }

    @Test
    void a_question_of_the_bank_is_added_at_the_end_and_once() {
        Meeting meeting = company.meeting(employee);
        Question wanted = addable(meeting).getLast();
        does(employee, () -> {
            reflections.add(meeting.reflection(), wanted.id());
            reflections.add(meeting.reflection(), wanted.id());
        });
        assertThat(company.answers(employee, meeting.reflection()))
                .hasSize(6)
                .last()
                .satisfies(answer -> assertThat(answer.question().text()).isEqualTo(wanted.text()));
        assertThat(addable(meeting))
                .doesNotContain(wanted)
                .extracting(Question::perspective)
                .containsOnly(Perspective.EMPLOYEE);
    }

    private List<Question> addable(Meeting meeting) {
        return as(employee, () -> reflections.offered(meeting.reflection())).stream()
                .filter(offered -> !offered.present())
                .map(OfferedQuestion::question)
                .toList();
    }

    @Test
    void questions_that_were_answered_and_those_that_are_asked_already_are_offered_with_a_mark() {
        Meeting before = company.meeting(employee);
        AnswerDetail answered = company.answers(employee, before.reflection()).getFirst();
        company.write(employee, answered.id(), "Words");
        Meeting meeting = company.meeting(employee, LocalDate.now(ZoneId.systemDefault()), 1);
        assertThat(as(employee, () -> reflections.offered(before.reflection())))
                .filteredOn(OfferedQuestion::answered)
                .singleElement()
                .satisfies(offered -> {
                    assertThat(offered.question().text())
                            .isEqualTo(answered.question().text());
                    assertThat(offered.present()).isTrue();
                });
        assertThat(as(employee, () -> reflections.offered(meeting.reflection())))
                .filteredOn(OfferedQuestion::present)
                .hasSize(1);
        company.write(employee, answered.id(), "");
        assertThat(as(employee, () -> reflections.offered(meeting.reflection())))
                .noneMatch(OfferedQuestion::answered);
    }

    @Test
    void an_unknown_question_is_not_added() {
        Meeting meeting = company.meeting(employee);
        assertThatThrownBy(() -> does(employee, () -> reflections.add(meeting.reflection(), "no-such-question")))
                .isInstanceOf(UnknownReflection.class);
    }

    @Test
    void a_question_in_own_words_is_added_without_the_blanks_around_it() {
        Meeting meeting = company.meeting(employee);
        does(employee, () -> reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "  What is it that I do?\n"));
        assertThat(company.answers(employee, meeting.reflection()).getLast().question())
                .isEqualTo(new AskedQuestion(Kind.STRENGTHS, "What is it that I do?", null));
    }

    @Test
    void a_question_in_own_words_that_is_too_long_is_refused() {
        Meeting meeting = company.meeting(employee);
        String longest = "x".repeat(AskedQuestion.LONGEST_QUESTION);
        does(employee, () -> reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, longest));
        assertThatThrownBy(() ->
                        does(employee, () -> reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, longest + "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("500");
    }

    // Proposals

    @Test
    void a_proposal_waits_in_the_reflection_under_the_managers_name() {
        Meeting meeting = company.meeting(employee);
        does(manager, () -> {
            sharedAnswers.propose(meeting.oneOnOne().value(), new NamedReader(employee), "strengths-asked-for");
            sharedAnswers.proposeOwn(
                    meeting.oneOnOne().value(), new NamedReader(employee), Kind.STRENGTHS, "Where do you shine?");
        });
        assertThat(waiting(meeting)).extracting(ProposalDetail::proposedBy).containsOnly("Mona Manager");
        assertThat(waiting(meeting))
                .extracting(proposal -> proposal.question().text())
                .containsExactly(bank("strengths-asked-for").text(), "Where do you shine?");
    }

    @Test
    void a_proposal_that_was_taken_up_becomes_a_question_and_only_once() {
        Meeting meeting = company.meeting(employee);
        does(
                manager,
                () -> sharedAnswers.proposeOwn(
                        meeting.oneOnOne().value(), new NamedReader(employee), Kind.STRENGTHS, "Where do you shine?"));
        ProposalId proposal = waiting(meeting).getFirst().id();
        does(employee, () -> reflections.take(meeting.reflection(), proposal));
        does(employee, () -> reflections.take(meeting.reflection(), proposal));
        assertThat(waiting(meeting)).isEmpty();
        assertThat(company.answers(employee, meeting.reflection()))
                .hasSize(6)
                .last()
                .satisfies(answer -> {
                    assertThat(answer.question().text()).isEqualTo("Where do you shine?");
                    assertThat(answer.proposedBy()).isEqualTo("Mona Manager");
                });
    }

    @Test
    void a_proposed_question_that_is_there_already_is_not_asked_twice() {
        Meeting meeting = company.meeting(employee);
        does(employee, () -> reflections.add(meeting.reflection(), "strengths-asked-for"));
        AnswerId there =
                company.answers(employee, meeting.reflection()).getLast().id();
        does(employee, () -> reflections.skip(there, true));
        does(
                manager,
                () -> sharedAnswers.propose(
                        meeting.oneOnOne().value(), new NamedReader(employee), "strengths-asked-for"));
        does(
                employee,
                () -> reflections.take(
                        meeting.reflection(), waiting(meeting).getFirst().id()));
        assertThat(company.answers(employee, meeting.reflection())).hasSize(6);
        assertThat(company.detail(employee, meeting.reflection(), there)).satisfies(answer -> {
            assertThat(answer.proposedBy()).isEqualTo("Mona Manager");
            assertThat(answer.skipped()).isFalse();
        });
    }

    @Test
    void the_manager_sees_what_they_proposed_and_not_what_became_of_it() {
        Meeting meeting = company.meeting(employee);
        long oneOnOne = meeting.oneOnOne().value();
        does(manager, () -> {
            sharedAnswers.proposeOwn(oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "Taken?");
            sharedAnswers.proposeOwn(oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "Set aside?");
            sharedAnswers.proposeOwn(oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "Left open?");
        });
        List<AskedQuestion> before = as(manager, () -> sharedAnswers.proposed(oneOnOne));
        List<ProposalDetail> proposals = waiting(meeting);
        does(employee, () -> {
            reflections.take(meeting.reflection(), proposals.get(0).id());
            reflections.setAside(proposals.get(1).id());
        });
        assertThat(waiting(meeting)).containsExactly(proposals.get(2));
        assertThat(as(manager, () -> sharedAnswers.proposed(oneOnOne)))
                .isEqualTo(before)
                .extracting(AskedQuestion::text)
                .containsExactly("Taken?", "Set aside?", "Left open?");
    }

    @Test
    void what_was_set_aside_by_mistake_waits_again_and_what_was_taken_up_does_not() {
        Meeting meeting = company.meeting(employee);
        long oneOnOne = meeting.oneOnOne().value();
        does(manager, () -> {
            sharedAnswers.proposeOwn(oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "Set aside?");
            sharedAnswers.proposeOwn(oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "Taken?");
        });
        List<ProposalDetail> before = waiting(meeting);
        ProposalId aside = before.get(0).id();
        ProposalId taken = before.get(1).id();
        does(employee, () -> reflections.setAside(aside));
        does(employee, () -> reflections.take(meeting.reflection(), taken));
        assertThat(as(employee, () -> reflections.bringBack(aside))).isTrue();
        assertThat(waiting(meeting)).containsExactly(before.get(0));
        assertThat(as(employee, () -> reflections.bringBack(aside)))
                .as("once more")
                .isFalse();
        assertThat(as(employee, () -> reflections.bringBack(taken))).isFalse();
    }

    @Test
    void what_was_set_aside_is_not_taken_up_by_a_page_that_is_out_of_date() {
        Meeting meeting = company.meeting(employee);
        does(
                manager,
                () -> sharedAnswers.propose(
                        meeting.oneOnOne().value(), new NamedReader(employee), "strengths-asked-for"));
        ProposalId proposal = waiting(meeting).getFirst().id();
        does(employee, () -> reflections.setAside(proposal));
        does(employee, () -> reflections.take(meeting.reflection(), proposal));
        assertThat(company.answers(employee, meeting.reflection())).hasSize(5);
    }

    @Test
    void only_todays_manager_proposes() {
        Meeting meeting = company.meeting(employee);
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        long oneOnOne = meeting.oneOnOne().value();
        for (PersonId somebody : List.of(colleague, employee)) {
            assertThatThrownBy(() -> does(
                            somebody,
                            () -> sharedAnswers.propose(oneOnOne, new NamedReader(employee), "strengths-asked-for")))
                    .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
            assertThatThrownBy(() -> does(
                            somebody,
                            () -> sharedAnswers.proposeOwn(
                                    oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "Why?")))
                    .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        }
        Meeting other = company.meeting(colleague);
        assertThatThrownBy(() -> does(
                        manager,
                        () -> sharedAnswers.propose(
                                other.oneOnOne().value(), new NamedReader(employee), "strengths-asked-for")))
                .isInstanceOf(UnknownReflection.class);
        assertThatThrownBy(() -> does(
                        manager,
                        () -> sharedAnswers.proposeOwn(
                                oneOnOne,
                                new NamedReader(employee),
                                Kind.STRENGTHS,
                                "x".repeat(AskedQuestion.LONGEST_QUESTION + 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // Saving

    @Test
    void words_are_there_again_when_the_page_is_opened_anew() {
        Meeting meeting = company.meeting(employee);
        AnswerId answer = company.answer(employee, meeting.reflection(), 0);
        assertThat(as(employee, () -> reflections.saveDraft(answer, "First", 0)))
                .hasValue(1);
        assertThat(as(employee, () -> reflections.saveDraft(answer, "Second", 1)))
                .hasValue(2);
        assertThat(company.detail(employee, meeting.reflection(), answer)).satisfies(saved -> {
            assertThat(saved.draft()).isEqualTo("Second");
            assertThat(saved.draftRevision()).isEqualTo(2);
            assertThat(saved.lost()).isFalse();
        });
    }

    @Test
    void saving_with_an_outdated_revision_overwrites_nothing() {
        Meeting meeting = company.meeting(employee);
        AnswerId answer = company.answer(employee, meeting.reflection(), 0);
        does(employee, () -> reflections.saveDraft(answer, "In one window", 0));
        assertThat(as(employee, () -> reflections.saveDraft(answer, "In another window", 0)))
                .isEmpty();
        assertThat(company.detail(employee, meeting.reflection(), answer).draft())
                .isEqualTo("In one window");
        assertThat(as(employee, () -> reflections.saveDraft(answer, "On purpose", -1)))
                .hasValue(2);
        assertThat(company.detail(employee, meeting.reflection(), answer).draft())
                .isEqualTo("On purpose");
    }

    @Test
    void two_windows_that_save_at_the_same_moment_do_not_overwrite_each_other() throws Exception {
        Meeting meeting = company.meeting(employee);
        AnswerId answer = company.answer(employee, meeting.reflection(), 0);
        List<String> saved = new ArrayList<>();
        for (int revision = 0; revision < 10; revision++) {
            int basedOn = revision;
            List<Thread> windows = new ArrayList<>();
            List<String> won = java.util.Collections.synchronizedList(new ArrayList<>());
            for (String window : List.of("left", "right")) {
                windows.add(Thread.ofVirtual().start(() -> {
                    String words = window + " " + basedOn;
                    if (as(employee, () -> reflections.saveDraft(answer, words, basedOn))
                            .isPresent()) {
                        won.add(words);
                    }
                }));
            }
            for (Thread window : windows) {
                window.join();
            }
            assertThat(won).hasSize(1);
            saved.addAll(won);
        }
        assertThat(company.detail(employee, meeting.reflection(), answer)).satisfies(last -> {
            assertThat(last.draft()).isEqualTo(saved.getLast());
            assertThat(last.draftRevision()).isEqualTo(10);
        });
    }

    @Test
    void words_that_are_too_many_are_refused_and_those_saved_before_stay() {
        Meeting meeting = company.meeting(employee);
        AnswerId answer = company.answer(employee, meeting.reflection(), 0);
        String longest = "x".repeat(AskedQuestion.LONGEST_ANSWER);
        company.write(employee, answer, longest);
        assertThatThrownBy(() -> company.write(employee, answer, longest + "y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20000");
        assertThat(company.detail(employee, meeting.reflection(), answer).draft())
                .isEqualTo(longest);
    }

    @Test
    void an_answer_can_be_cleared() {
        Meeting meeting = company.meeting(employee);
        AnswerId answer = company.write(employee, company.answer(employee, meeting.reflection(), 0), "Words");
        assertThat(as(employee, () -> reflections.saveDraft(answer, "", 1))).hasValue(2);
        assertThat(company.detail(employee, meeting.reflection(), answer)).satisfies(cleared -> {
            assertThat(cleared.draft()).isEmpty();
            assertThat(cleared.lost()).isFalse();
        });
    }

    private ReflectionId prepared(int days) {
        OneOnOneId oneOnOne = oneOnOne(days);
        LocalDate day = LocalDate.now(ZoneId.systemDefault()).plusDays(days);
        does(employee, () -> reflections.prepare(oneOnOne.value(), day));
        return as(employee, reflections::coming).stream()
                .filter(summary -> summary.day().equals(day))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private OneOnOneId oneOnOne(int days) {
        return as(
                employee,
                () -> oneOnOnes.keep(
                        employee, LocalDate.now(ZoneId.systemDefault()).plusDays(days)));
    }

    private List<ProposalDetail> waiting(Meeting meeting) {
        return as(employee, () -> reflections.read(meeting.reflection()).proposals());
    }

    private long bankOf(Kind kind) {
        return RunAs.operator(() -> bank.all(Perspective.EMPLOYEE)).stream()
                .filter(question -> question.kind() == kind)
                .count();
    }

    private Question bank(String id) {
        return RunAs.operator(() -> bank.find(id)).orElseThrow();
    }
}
