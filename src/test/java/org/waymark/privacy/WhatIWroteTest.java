package org.waymark.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;
import static org.waymark.testing.Company.otherOf;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.UndoTime;
import org.waymark.base.privacy.KeptTogether;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.privacy.OwnThing.Extent;
import org.waymark.base.privacy.OwnThing.Sharing;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.careerpath.appeal.AppealChoice;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.handover.Handovers;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.swap.SwapId;
import org.waymark.reflection.swap.Swaps;
import org.waymark.testing.AnswerRows;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.EmployeeAndManager;
import org.waymark.testing.ManagersPage;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.Subjects;
import org.waymark.testing.TestClock;
import org.waymark.testing.TinyLadder;

/** Everything that somebody wrote, what they can do about it, and what is left once they have erased it. */
class WhatIWroteTest extends EmployeeAndManager {

    private static final String ANSWERS = "reflection.own.answers";
    private static final String APPEALS = "careerpath.own.appeals";
    private static final String BEYOND = "growth.own.beyond";
    private static final String SWAPS = "reflection.own.swaps";
    private static final String OBSERVATIONS = "reflection.own.observations";
    private static final String PROPOSALS = "reflection.own.proposals";
    private static final String NOTES = "meeting.own.notes";
    private static final String AGENDA = "meeting.own.agenda";
    private static final String ROLE = "own.next";

    /** Every table that holds words of the employee's alone, or of a share of theirs. */
    private static final List<String> WORDS = List.of(
            "answer where question is null",
            "content where true",
            "content_text where true",
            "shared_content where true",
            "shared_text where true",
            "content_reading where true",
            "content_ready where true",
            "swap_part where true",
            "swap_words where true",
            "agenda_item where not shown");

    @Autowired
    ManagersPage managersPage;

    @Autowired
    WhatIWrote words;

    @Autowired
    Reflections reflections;

    @Autowired
    SharedAnswers sharedAnswers;

    @Autowired
    Appeals appeals;

    @Autowired
    BeyondTheCompany beyond;

    @Autowired
    Swaps swaps;

    @Autowired
    Observations observations;

    @Autowired
    PrivateNotes notes;

    @Autowired
    Agendas agendas;

    @Autowired
    SharedNotes sharedNotes;

    @Autowired
    Promises promises;

    @Autowired
    WrapUps wrapUps;

    @Autowired
    Handovers handovers;

    @Autowired
    PathImport ladders;

    @Autowired
    TestClock clock;

    private PersonId report;
    private Meeting meeting;

    @BeforeEach
    void people() {
        TinyLadder.has(ladders, "own", "here", "next");
        report = company.reportOf(employee, "Rita Report");
        meeting = company.meeting(employee);
    }

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void everything_shared_is_listed_with_whom_how_much_of_it_and_whether_it_was_opened() {
        AnswerId full = share(0);
        AnswerId topic = company.write(employee, answer(1), "Behind a topic");
        does(employee, () -> reflections.shareTopic(topic, named()));
        company.write(employee, answer(2), "Only a draft");
        shareTheRest();
        does(manager, () -> sharedAnswers.open(employee));
        company.write(employee, full, "Changed since");
        Map<String, List<OwnThing>> shared = shared(employee);
        assertThat(shared.keySet()).containsExactlyInAnyOrder(ANSWERS, APPEALS, BEYOND, SWAPS, OBSERVATIONS, PROPOSALS);
        assertThat(of(shared, ANSWERS))
                .extracting(OwnThing::id)
                .containsExactlyInAnyOrder(AnswerRows.subject(full), AnswerRows.subject(topic));
        Sharing sharing = sharing(thing(shared, ANSWERS, AnswerRows.subject(full)));
        assertThat(sharing.with()).isEqualTo(manager);
        assertThat(sharing.extent()).isEqualTo(Extent.IN_FULL);
        assertThat(sharing.changedSince()).isTrue();
        assertThat(sharing.openedAt()).isNotNull();
        assertThat(sharing(thing(shared, ANSWERS, AnswerRows.subject(topic))).extent())
                .isEqualTo(Extent.TOPIC);
        assertThat(first(shared, APPEALS).title()).isEqualTo("next");
        assertThat(sharing(first(shared, APPEALS)).openedAt())
                .as("nobody has opened it")
                .isNull();
        assertThat(sharing(first(shared, SWAPS)).extent()).isEqualTo(Extent.SEALED);
        assertThat(sharing(first(shared, OBSERVATIONS)).with()).isEqualTo(report);
        assertThat(sharing(first(shared, PROPOSALS)).extent()).isEqualTo(Extent.PROPOSED);
        assertThat(first(shared, PROPOSALS).changes()).isEmpty();
    }

    @Test
    void a_swap_that_is_open_says_so() {
        SwapId swap = swap();
        does(manager, () -> {
            swaps.save(swap, "Hers", 0);
            swaps.share(swap, otherOf(swap));
        });
        assertThat(sharing(first(shared(employee), SWAPS)).extent()).isEqualTo(Extent.BOTH);
    }

    @Test
    void what_nobody_else_reads_is_listed_apart() {
        share(0);
        AnswerId draft = company.write(employee, answer(1), "Only a draft");
        writeAlone();
        Map<String, List<OwnThing>> alone = alone(employee);
        assertThat(alone.keySet())
                .containsExactlyInAnyOrder(ANSWERS, APPEALS, BEYOND, SWAPS, OBSERVATIONS, NOTES, AGENDA);
        assertThat(of(alone, ANSWERS)).extracting(OwnThing::id).containsExactly(AnswerRows.subject(draft));
        assertThat(first(alone, NOTES).about()).isEqualTo(manager);
        assertThat(first(alone, AGENDA).title()).isEqualTo("Not shown yet");
        assertThat(alone.values().stream().flatMap(List::stream))
                .allSatisfy(thing -> assertThat(thing.changes()).containsExactly(Change.ERASE));
    }

    @Test
    void what_was_shared_with_a_manager_of_before_is_listed_as_ones_own() {
        AnswerId answer = share(0);
        shareTheRest();
        company.changeManager(employee, company.person("Nora Next"));
        assertThat(shared(employee).keySet()).containsExactly(OBSERVATIONS, PROPOSALS);
        Map<String, List<OwnThing>> alone = alone(employee);
        assertThat(of(alone, ANSWERS)).extracting(OwnThing::id).containsExactly(AnswerRows.subject(answer));
        assertThat(alone.keySet()).contains(APPEALS, BEYOND, SWAPS);
    }

    @Test
    void a_change_of_the_audience_is_the_one_that_is_made_elsewhere() {
        String answer = AnswerRows.subject(share(0));
        shareTheRest();
        does(employee, () -> words.share(ANSWERS, answer, Change.TOPIC, named()));
        assertThat(as(manager, () -> sharedAnswers.open(employee)).getFirst().words())
                .isNull();
        does(employee, () -> words.share(ANSWERS, answer, Change.SHARE, named()));
        assertThat(as(manager, () -> sharedAnswers.open(employee)).getFirst().words())
                .isEqualTo("Shared");
        withdrawAll();
        assertThat(shared(employee).keySet()).containsExactly(PROPOSALS);
        assertThat(as(manager, () -> sharedAnswers.open(employee))).isEmpty();
        assertThat(as(manager, () -> managersPage.appeals(employee))).isEmpty();
        assertThat(as(manager, () -> managersPage.beyond(employee))).isEmpty();
        assertThat(as(report, observations::open)).isEmpty();
        assertThat(alone(employee).keySet()).contains(ANSWERS, APPEALS, BEYOND, SWAPS, OBSERVATIONS);
    }

    @Test
    void an_update_of_an_answer_that_has_no_words_any_more_leaves_the_topic() {
        AnswerId answer = company.answer(employee, meeting.reflection(), 0);
        company.share(employee, answer, "As it was shared");
        company.write(employee, answer, "");
        does(employee, () -> words.share(ANSWERS, AnswerRows.subject(answer), Change.SHARE, named()));
        assertThat(as(manager, () -> sharedAnswers.open(employee)))
                .singleElement()
                .satisfies(shared -> assertThat(shared.text()).isEmpty());
    }

    @Test
    void erasing_what_is_ones_own_costs_the_same_however_much_there_is() {
        List<Integer> counts = new ArrayList<>();
        for (int number : List.of(2, 12)) {
            PersonId writer = company.reportOf(manager, "Wanda Writer");
            Meeting one = company.meeting(writer);
            for (int i = 0; i < number; i++) {
                does(writer, () -> reflections.addOwn(one.reflection(), Kind.STRENGTHS, "Who am I?"));
                company.write(
                        writer,
                        company.answers(writer, one.reflection()).getLast().id(),
                        "Mine");
            }
            counts.add(StatementCounter.during(() -> does(writer, words::eraseAlone))
                    .size());
        }
        assertThat(counts).as("%s", counts).allMatch(counts.getFirst()::equals);
    }

    @Test
    void whatever_is_withdrawn_here_is_shared_again_as_it_was_when_that_is_undone() {
        share(0);
        shareTheRest();
        Map<String, List<OwnThing>> before = shared(employee);
        Map<String, Withdrawn> withdrawn = withdrawAll();
        assertThat(withdrawn.keySet()).containsExactlyInAnyOrder(ANSWERS, APPEALS, BEYOND, SWAPS, OBSERVATIONS);
        withdrawn.forEach((kind, was) -> assertThat(putBack(kind, was)).as(kind).isTrue());
        assertThat(shared(employee)).isEqualTo(before);
    }

    @Test
    void an_answer_that_was_withdrawn_here_is_not_shared_again_once_its_question_was_set_aside() {
        AnswerId answer = share(0);
        Withdrawn withdrawn = as(employee, () -> words.change(ANSWERS, AnswerRows.subject(answer), Change.WITHDRAW))
                .orElseThrow();
        as(employee, () -> reflections.skip(answer, true));
        assertThat(putBack(ANSWERS, withdrawn)).isFalse();
        assertThat(as(manager, () -> sharedAnswers.open(employee))).isEmpty();
        as(employee, () -> reflections.skip(answer, false));
        assertThat(putBack(ANSWERS, withdrawn)).as("brought back").isTrue();
    }

    @Test
    void an_answer_is_called_by_its_question_above_which_stands_the_kind_and_belongs_to_its_meeting() {
        AnswerId answer = share(0);
        does(employee, () -> reflections.addOwn(meeting.reflection(), Kind.GOALS_AND_PROGRESS, "Who asks this?"));
        AnswerId own = company.answers(employee, meeting.reflection()).getLast().id();
        does(employee, () -> reflections.shareTopic(own, named()));
        AskedQuestion asked =
                company.detail(employee, meeting.reflection(), answer).question();
        Map<String, List<OwnThing>> shared = shared(employee);
        assertThat(thing(shared, ANSWERS, AnswerRows.subject(answer))).satisfies(thing -> {
            assertThat(thing.title()).isEqualTo(asked.text());
            assertThat(thing.topic()).isEqualTo(asked.kind().key());
            assertThat(thing.meeting())
                    .extracting(OwnThing.Meeting::id)
                    .isEqualTo(meeting.oneOnOne().value());
        });
        assertThat(thing(shared, ANSWERS, AnswerRows.subject(own))).satisfies(thing -> {
            assertThat(thing.title()).isEqualTo("Who asks this?");
            assertThat(thing.topic()).isEqualTo(Kind.GOALS_AND_PROGRESS.key());
            assertThat(thing.changes()).containsExactlyInAnyOrder(Change.WITHDRAW, Change.ERASE);
        });
    }

    @Test
    void nothing_that_was_withdrawn_is_shared_again_when_it_is_too_late() {
        share(0);
        shareTheRest();
        Map<String, Withdrawn> withdrawn = withdrawAll();
        clock.advance(UndoTime.TAKEN.plusSeconds(1));
        withdrawn.forEach((kind, was) -> assertThat(putBack(kind, was)).as(kind).isFalse());
        assertThat(shared(employee).keySet()).containsExactly(PROPOSALS);
    }

    @Test
    void nothing_of_somebody_else_is_found_by_its_id_or_changed_and_nothing_that_is_not_offered_is_done()
            throws SQLException {
        String answer = AnswerRows.subject(share(0));
        String draft = AnswerRows.subject(company.write(employee, answer(1), "Only a draft"));
        shareTheRest();
        does(employee, () -> notes.save(report, "Noted", 0));
        String note = report.toString();
        Set<String> before = rows(employee);
        Map<String, String> things = Map.of(
                ANSWERS,
                answer,
                SWAPS,
                first(shared(employee), SWAPS).id(),
                OBSERVATIONS,
                first(shared(employee), OBSERVATIONS).id(),
                APPEALS,
                ROLE,
                BEYOND,
                "one",
                NOTES,
                note);
        for (PersonId other : List.of(manager, report, company.person("Stella Stranger"))) {
            things.forEach((kind, id) -> {
                for (Change change : Change.values()) {
                    unknown(other, kind, id, change);
                }
            });
            does(other, words::eraseAlone);
        }
        unknown(employee, ANSWERS, draft, Change.WITHDRAW);
        unknown(employee, ANSWERS, "no number", Change.ERASE);
        unknown(employee, "no.such.kind", answer, Change.ERASE);
        unknown(employee, PROPOSALS, first(shared(employee), PROPOSALS).id(), Change.ERASE);
        assertThat(rows(employee)).isEqualTo(before);
    }

    @Test
    void what_is_erased_leaves_no_row_and_its_reader_loses_it() throws SQLException {
        share(0);
        does(employee, () -> {
            reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "Who asks this?");
        });
        company.share(employee, answer(5), "To a question of my own");
        shareTheRest();
        writeNotes();
        does(manager, () -> {
            sharedAnswers.open(employee);
            managersPage.appeals(employee);
            managersPage.beyond(employee);
        });
        does(report, observations::open);
        assertThat(rows(employee)).hasSizeGreaterThanOrEqualTo(WORDS.size());
        for (boolean shared : new boolean[] {true, false}) {
            Map<String, List<OwnThing>> things = shared ? shared(employee) : alone(employee);
            things.forEach((kind, ofKind) -> ofKind.stream()
                    .filter(thing -> thing.changes().contains(Change.ERASE))
                    .forEach(thing -> does(employee, () -> words.change(kind, thing.id(), Change.ERASE))));
        }
        assertThat(rows(employee)).isEmpty();
        assertThat(as(manager, () -> sharedAnswers.open(employee))).isEmpty();
        assertThat(as(manager, () -> managersPage.appeals(employee))).isEmpty();
        assertThat(as(manager, () -> managersPage.beyond(employee))).isEmpty();
        assertThat(as(report, observations::open)).isEmpty();
        assertThat(company.answers(employee, meeting.reflection()))
                .as("questions without an answer stay")
                .hasSize(4);
    }

    @Test
    void erasing_one_leaves_the_others() {
        String one = AnswerRows.subject(share(0));
        String other = AnswerRows.subject(share(1));
        does(employee, () -> words.change(ANSWERS, one, Change.ERASE));
        assertThat(of(shared(employee), ANSWERS)).extracting(OwnThing::id).containsExactly(other);
        unknown(employee, ANSWERS, one, Change.ERASE);
    }

    @Test
    void erasing_what_is_ones_own_leaves_nothing_of_it_also_of_lines_that_have_ended() throws SQLException {
        share(0);
        company.write(employee, answer(1), "Only a draft");
        does(employee, () -> reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "Who asks this?"));
        shareTheRest();
        writeNotes();
        company.changeManager(employee, company.person("Nora Next"));
        company.changeManager(report, manager);
        does(employee, () -> {
            for (OwnThing seen : of(shared(employee), OBSERVATIONS)) {
                words.change(OBSERVATIONS, seen.id(), Change.WITHDRAW);
            }
            words.eraseAlone();
        });
        assertThat(alone(employee)).isEmpty();
        assertThat(rows(employee)).isEmpty();
    }

    @Test
    void erasing_what_is_ones_own_keeps_what_is_shared_as_it_is_shared_without_what_was_drafted_since() {
        AnswerId full = share(0);
        AnswerId topic = company.write(employee, answer(1), "Behind a topic");
        does(employee, () -> reflections.shareTopic(topic, named()));
        shareTheRest();
        company.write(employee, full, "Changed since");
        does(employee, () -> {
            appeals.saveWords(ROLE, "Changed since", -1);
            appeals.choose(ROLE, AppealChoice.NOT_FOR_ME);
            beyond.save(BeyondQuestion.CHANGE, "Changed since", -1);
            beyond.save(BeyondQuestion.WORK, "Added since", -1);
            swaps.save(swaps.of(meeting.oneOnOne().value()).getFirst().id(), "Changed since", -1);
            observations.save(report, question(), "Changed since", -1);
            words.eraseAlone();
        });
        Map<String, List<OwnThing>> shared = shared(employee);
        assertThat(shared.keySet()).containsExactlyInAnyOrder(ANSWERS, APPEALS, BEYOND, SWAPS, OBSERVATIONS, PROPOSALS);
        assertThat(shared.values().stream().flatMap(List::stream))
                .allSatisfy(thing -> assertThat(sharing(thing).changedSince()).isFalse());
        assertThat(company.detail(employee, meeting.reflection(), full).draft()).isEqualTo("Shared");
        assertThat(company.detail(employee, meeting.reflection(), topic).draft())
                .isEmpty();
        assertThat(as(employee, () -> appeals.mine(ROLE)).words()).isEqualTo("Draws me");
        assertThat(as(employee, () -> appeals.mine(ROLE)).choice()).isEqualTo(AppealChoice.APPEALS);
        assertThat(as(employee, beyond::mine).texts())
                .extracting(text -> text.words())
                .containsExactly("A bakery", "", "");
        assertThat(as(employee, () -> swaps.of(meeting.oneOnOne().value()))
                        .getFirst()
                        .own()
                        .draft())
                .isEqualTo("My part");
        assertThat(as(employee, () -> observations.about(report)).stream()
                        .filter(seen -> seen.question().id().equals(question()))
                        .findFirst()
                        .orElseThrow()
                        .draft())
                .isEqualTo("Seen");
        assertThat(as(manager, () -> sharedAnswers.open(employee))).hasSize(2);
    }

    @Test
    void a_window_that_was_writing_does_not_write_over_what_was_left() {
        shareTheRest();
        int before = as(employee, () -> observations.save(report, question(), "Changed since", -1))
                .getAsInt();
        does(employee, words::eraseAlone);
        assertThat(as(employee, () -> observations.save(report, question(), "Changed once more", before)))
                .isEmpty();
    }

    @Test
    void what_both_keep_is_listed_by_meeting_and_stays() {
        OneOnOneId oneOnOne = meeting.oneOnOne();
        does(employee, () -> {
            agendas.add(oneOnOne, "Shown", true);
            agendas.add(oneOnOne, "Not shown yet", false);
            sharedNotes.save(oneOnOne, "For both", 0);
            promises.make(oneOnOne, employee, LocalDate.now(ZoneId.systemDefault()), "Will do");
            words.eraseAlone();
            agendas.add(oneOnOne, "Not shown either", false);
        });
        assertThat(as(employee, () -> words.kept(10)).meetings())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.address()).isEqualTo("one-on-ones/" + oneOnOne);
                    assertThat(kept.with()).isEqualTo(manager);
                    assertThat(List.of(kept.points(), kept.promises())).containsExactly(1, 1);
                    assertThat(kept.note()).isTrue();
                });
        assertThat(as(manager, () -> words.kept(10)).meetings())
                .as("the manager wrote nothing")
                .isEmpty();
        assertThat(as(manager, () -> agendas.read(oneOnOne))).hasSize(1);
        assertThat(as(employee, () -> agendas.read(oneOnOne))).hasSize(2);
    }

    @Test
    void a_meeting_that_was_handed_over_says_to_whom_for_as_long_as_that_is_the_manager() {
        OneOnOneId oneOnOne = meeting.oneOnOne();
        does(manager, () -> promises.make(oneOnOne, manager, LocalDate.now(ZoneId.systemDefault()), "Will do"));
        does(employee, () -> wrapUps.wrapUp(oneOnOne, Set.of()));
        PersonId next = company.managerOf(employee, "Nadia Next");
        assertThat(as(employee, () -> words.kept(10)).meetings()).isEmpty();
        does(employee, () -> handovers.handOver(Subjects.meeting(oneOnOne), new NamedReader(next), false));
        assertThat(as(employee, () -> words.kept(10)).meetings())
                .extracting(KeptTogether.Meeting::handed)
                .singleElement()
                .extracting(handed -> handed == null ? null : handed.to())
                .isEqualTo(next);
        company.changeManager(employee, manager);
        assertThat(as(employee, () -> words.kept(10)).meetings()).isEmpty();
    }

    /** Appeal, life beyond the company, a part of a swap, an observation and a proposal. */
    private void shareTheRest() {
        does(employee, () -> {
            appeals.choose(ROLE, AppealChoice.APPEALS);
            appeals.saveWords(ROLE, "Draws me", -1);
            appeals.share(ROLE, named());
            beyond.save(BeyondQuestion.CHANGE, "A bakery", -1);
            beyond.share(named());
            observations.save(report, question(), "Seen", -1);
            observations.share(new NamedReader(report), question());
        });
        swap();
        OneOnOneId with = company.meeting(report).oneOnOne();
        does(
                employee,
                () -> sharedAnswers.proposeOwn(
                        with.value(), new NamedReader(report), Kind.STRENGTHS, "What do I propose?"));
    }

    private void writeAlone() {
        does(employee, () -> {
            appeals.choose(ROLE, AppealChoice.APPEALS);
            beyond.save(BeyondQuestion.CHANGE, "A bakery", -1);
            observations.save(report, question(), "Seen", -1);
        });
        SwapId swap = swap();
        does(employee, () -> swaps.takeBack(swap));
        writeNotes();
    }

    private void writeNotes() {
        does(employee, () -> {
            notes.save(manager, "Noted", 0);
            agendas.add(meeting.oneOnOne(), "Not shown yet", false);
        });
    }

    /** The last of each kind, as it can be put back. */
    private Map<String, Withdrawn> withdrawAll() {
        Map<String, Withdrawn> withdrawn = new HashMap<>();
        shared(employee)
                .forEach((kind, things) -> things.stream()
                        .filter(thing -> thing.changes().contains(Change.WITHDRAW))
                        .forEach(thing -> as(employee, () -> words.change(kind, thing.id(), Change.WITHDRAW))
                                .ifPresent(was -> withdrawn.put(kind, was))));
        return withdrawn;
    }

    private boolean putBack(String kind, Withdrawn was) {
        return as(employee, () -> words.putBack(kind, was, new NamedReader(was.reader())));
    }

    private SwapId swap() {
        long oneOnOne = meeting.oneOnOne().value();
        does(
                manager,
                () -> swaps.offerOwn(oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "What do both answer?"));
        SwapId swap = as(manager, () -> swaps.of(oneOnOne)).getLast().id();
        does(employee, () -> {
            swaps.save(swap, "My part", 0);
            swaps.share(swap, otherOf(swap));
        });
        return swap;
    }

    private static String question() {
        return "strengths-deserves-a-word";
    }

    private AnswerId share(int position) {
        return company.share(employee, answer(position), "Shared");
    }

    private AnswerId answer(int position) {
        return company.answer(employee, meeting.reflection(), position);
    }

    private void unknown(PersonId person, String kind, String id, Change change) {
        assertThatThrownBy(() -> does(person, () -> words.change(kind, id, change)))
                .as("%s of %s", change, kind)
                .isInstanceOf(UnknownContent.class);
    }

    private Map<String, List<OwnThing>> shared(PersonId person) {
        return byKind(as(person, words::shared));
    }

    private Map<String, List<OwnThing>> alone(PersonId person) {
        return byKind(as(person, words::alone));
    }

    private static Map<String, List<OwnThing>> byKind(WhatIWrote.Overview overview) {
        return overview.groups().stream().collect(Collectors.toMap(WhatIWrote.Group::kind, WhatIWrote.Group::things));
    }

    private static OwnThing thing(Map<String, List<OwnThing>> things, String kind, String id) {
        return of(things, kind).stream()
                .filter(thing -> thing.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<OwnThing> of(Map<String, List<OwnThing>> things, String kind) {
        return things.getOrDefault(kind, List.of());
    }

    private static OwnThing first(Map<String, List<OwnThing>> things, String kind) {
        return of(things, kind).getFirst();
    }

    private static Sharing sharing(OwnThing thing) {
        return Objects.requireNonNull(thing.sharing());
    }

    /** Every row with words of somebody, as the superuser reads them: whole rows, so that a change shows. */
    private static Set<String> rows(PersonId author) throws SQLException {
        String all = WORDS.stream()
                .map(words ->
                        "select row(found.*)::text || '%1$s' from (select * from %2$s) found where author_id = %3$s"
                                .formatted(words.substring(0, words.indexOf(' ')), words, author))
                .collect(Collectors.joining(" union all "));
        return Database.asSuperuser(connection -> Database.column(connection, all));
    }
}
