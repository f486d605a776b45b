package org.waymark.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.Freshness;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NothingToHandOver;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.careerpath.appeal.AppealChoice;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.handover.HandoverPage.Entry;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.handover.HandedOverMeeting;
import org.waymark.meeting.handover.HandedOverMeeting.Words;
import org.waymark.meeting.handover.MeetingHandover;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.talk.MeetingPages;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.Reporting;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.question.AnswerId;
import org.waymark.sharing.SharedThing;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.ManagersPage;
import org.waymark.testing.Subjects;
import org.waymark.testing.TinyLadder;
import org.waymark.testing.WaymarkTest;

/** From Tomas to Ines: what Emil shared with the one, and what of it the other gets to read. */
@WaymarkTest
class HandoversTest {

    private static final String ROLE = "handed.maker";

    @Autowired
    ManagersPage managersPage;

    @Autowired
    private Company company;

    @Autowired
    private Handovers handovers;

    @Autowired
    private MeetingHandover handedOver;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private Appeals appeals;

    @Autowired
    private BeyondTheCompany beyond;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Promises promises;

    @Autowired
    private SharedNotes sharedNotes;

    @Autowired
    private PrivateNotes privateNotes;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private MeetingPages pages;

    @Autowired
    private People people;

    @Autowired
    private PeopleImport peopleImport;

    @Autowired
    private PathImport ladders;

    private PersonId tomas;
    private PersonId ines;
    private PersonId emil;
    private Meeting meeting;
    private AnswerId answer;
    private Subject shared;
    private Subject topic;
    private Subject met;
    private final Subject appeal = Subjects.appeal(ROLE);
    private final Subject life = Subjects.beyond();

    @BeforeEach
    void tomas_could_read_something_of_every_sort() {
        TinyLadder.has(ladders, "handed", "maker", "director");
        tomas = company.person("Tomas Before");
        ines = company.person("Ines Now");
        emil = company.reportOf(tomas, "Emil Employee");
        meeting = company.meeting(emil);
        answer = company.answer(emil, meeting.reflection(), 0);
        AnswerId second = company.answer(emil, meeting.reflection(), 1);
        company.share(emil, answer, "As it was shared");
        company.write(emil, answer, "As it is by now");
        company.write(emil, second, "Never shared");
        does(emil, () -> {
            reflections.shareTopic(second, named());
            appeals.choose(ROLE, AppealChoice.MAYBE);
            appeals.share(ROLE, named());
            assertThat(beyond.save(BeyondQuestion.CHANGE, "A school", 0)).isPresent();
            beyond.share(named());
        });
        does(tomas, () -> sharedAnswers.open(emil));
        meet(meeting.oneOnOne(), emil, tomas);
        shared = Subjects.answer(answer);
        topic = Subjects.answer(second);
        met = Subjects.meeting(meeting.oneOnOne());
    }

    /** Each of the two shows something, hides something, notes and promises something. */
    private void meet(OneOnOneId id, PersonId employee, PersonId manager) {
        LocalDate due = LocalDate.now(ZoneId.systemDefault());
        for (PersonId person : List.of(employee, manager)) {
            String whose = person.equals(employee) ? "employee" : "manager";
            does(person, () -> {
                agendas.add(id, "Shown by the " + whose, true);
                agendas.add(id, "Hidden by the " + whose, false);
                sharedNotes.save(id, "Noted by the " + whose, 0);
                PromiseId promise = promises.make(id, person, due, "Promised by the " + whose);
                promises.tell(promise, 0, Outcome.DROPPED, null, "Why, by the " + whose);
                privateNotes.save(person.equals(employee) ? manager : employee, "Private to the " + whose, 0);
            });
        }
        does(manager, () -> wrapUps.wrapUp(id, Set.of(Kind.STRENGTHS)));
    }

    // Before and after

    @Test
    void a_new_manager_sees_nothing_and_all_of_it_is_undecided_for_as_long_as_it_takes() {
        company.changeManager(emil, ines);
        assertThat(readBy(ines)).isEmpty();
        assertThat(decisions())
                .containsExactlyInAnyOrder(
                        Subjects.ANSWERS + " NONE",
                        Subjects.ANSWERS + " NONE",
                        Subjects.APPEALS + " NONE",
                        Subjects.BEYOND + " NONE",
                        Subject.MEETING + " NONE");
        assertThat(isOpen(ines)).isTrue();
        assertThat(as(emil, handovers::read).entries())
                .allMatch(entry -> entry.with().equals("Tomas"));
    }

    @Test
    void whoever_had_one_manager_is_asked_nothing() {
        assertThat(isOpen(tomas)).isFalse();
        assertThat(as(emil, handovers::read).isEmpty()).isTrue();
    }

    @Test
    void a_new_manager_sees_exactly_what_was_chosen() {
        company.changeManager(emil, ines);
        handOver(ines, shared);
        assertThat(readBy(ines)).containsExactly("answer As it was shared");
        handOver(ines, appeal);
        handOver(ines, life);
        handOver(ines, met);
        does(emil, () -> handovers.keep(topic, new NamedReader(ines)));
        assertThat(readBy(ines))
                .containsExactly("answer As it was shared", "appeal MAYBE", "beyond A school", "meeting");
        assertThat(isOpen(ines)).isFalse();
    }

    @Test
    void what_is_handed_over_is_a_new_share_that_its_author_sees_and_changes_as_any_other() {
        company.changeManager(emil, ines);
        handOver(ines, shared);
        assertThat(as(ines, () -> sharedAnswers.open(emil)))
                .extracting(SharedAnswer::freshness)
                .containsExactly(Freshness.NEW);
        assertThat(company.detail(emil, meeting.reflection(), answer).share()).satisfies(share -> {
            assertThat(share.recipient()).isEqualTo("Ines Now");
            assertThat(share.changedSince()).isTrue();
            assertThat(share.openedBy()).isEqualTo("Ines Now");
        });
        assertThat(as(emil, beyond::mine).share()).as("not handed over").isNull();
        does(emil, () -> reflections.withdraw(answer));
        assertThat(readBy(ines)).isEmpty();
    }

    @Test
    void a_topic_stays_a_choice_and_shows_no_word() {
        company.changeManager(emil, ines);
        handOver(ines, topic);
        does(emil, () -> {
            handovers.handOver(shared, new NamedReader(ines), false);
            handovers.handOver(life, new NamedReader(ines), false);
        });
        assertThat(readBy(ines)).containsExactly("answer -", "answer -", "beyond -");
    }

    @Test
    void what_is_kept_can_be_handed_over_later_and_what_was_handed_over_be_taken_back_at_once() {
        company.changeManager(emil, ines);
        does(emil, () -> handovers.keepTheRest(new NamedReader(ines)));
        assertThat(isOpen(ines)).isFalse();
        assertThat(decisions()).hasSize(5).allMatch(decision -> decision.endsWith("KEPT"));
        assertThat(readBy(ines)).isEmpty();
        List.of(shared, appeal, life, met).forEach(each -> handOver(ines, each));
        assertThat(readBy(ines)).hasSize(4);
        List.of(shared, appeal, life, met).forEach(each -> does(emil, () -> handovers.takeBack(each)));
        assertThat(readBy(ines)).isEmpty();
        assertThat(isOpen(ines)).isFalse();
        handOver(ines, met);
        assertThat(readBy(ines)).containsExactly("meeting");
    }

    @Test
    void what_was_taken_back_by_mistake_is_handed_over_again_as_it_was() {
        company.changeManager(emil, ines);
        List<Subject> all = List.of(shared, appeal, life);
        all.forEach(each -> handOver(ines, each));
        for (Subject each : all) {
            List<String> before = readBy(ines);
            Withdrawn withdrawn =
                    as(emil, () -> handovers.takeBack(each)).withdrawn().orElseThrow();
            assertThat(readBy(ines)).hasSize(before.size() - 1);
            assertThat(as(emil, () -> handovers.putBack(each, withdrawn, new NamedReader(ines))))
                    .isTrue();
            assertThat(readBy(ines)).isEqualTo(before);
            does(emil, () -> handovers.takeBack(each));
            does(
                    emil,
                    () -> assertThat(handovers.putBack(each, withdrawn, new NamedReader(tomas)))
                            .as("to somebody else")
                            .isFalse());
        }
        assertThat(readBy(ines)).isEmpty();
    }

    // Meetings

    @Test
    void of_a_meeting_the_new_manager_reads_what_its_employee_wrote_for_both_and_what_both_agreed_on() {
        company.changeManager(emil, ines);
        handOver(ines, met);
        assertThat(as(emil, () -> handedOver.asSeenBy(ines)))
                .as("what its employee is told that the new manager sees")
                .isNotEmpty()
                .isEqualTo(as(ines, () -> handedOver.of(emil)));
        assertThat(as(emil, () -> handedOver.asSeenBy(tomas))).isEmpty();
        HandedOverMeeting record =
                as(ines, () -> handedOver.read(meeting.oneOnOne())).orElseThrow();
        assertThat(record.points()).containsExactly(new Words("Shown by the employee", false));
        assertThat(record.note()).isEqualTo(new Words("Noted by the employee", false));
        assertThat(record.promises())
                .extracting(promise ->
                        promise.owner().name() + ": " + promise.words().text())
                .containsExactly("Emil Employee: Promised by the employee", "Tomas Before: Promised by the manager");
        assertThat(record.kinds()).containsExactly(Kind.STRENGTHS);
        assertThat(as(emil, () -> handedOver.read(meeting.oneOnOne())))
                .as("seen beforehand as it is read")
                .contains(record);
        assertThat(as(ines, () -> pages.open(meeting.oneOnOne(), null)))
                .as("the page of the two")
                .isEmpty();
    }

    @Test
    void in_the_database_too_the_words_of_the_former_manager_stay_with_the_two() throws SQLException {
        company.changeManager(emil, ines);
        handOver(ines, met);
        for (String table : List.of("agenda_item", "shared_note")) {
            assertThat(authors(ines, table)).as(table).containsExactly(emil.toString());
            assertThat(authors(tomas, table)).as(table).hasSize(2);
        }
        for (String table : List.of("promise_news", "content")) {
            assertThat(authors(ines, table)).as(table).isEmpty();
        }
        does(emil, () -> handovers.takeBack(met));
        for (String table : List.of("agenda_item", "shared_note", "promise")) {
            assertThat(authors(ines, table)).as(table).isEmpty();
        }
    }

    @Test
    void what_was_put_on_an_earlier_agenda_goes_with_the_meeting_in_which_it_was_talked_about() {
        OneOnOneId earlier = company.meeting(emil).oneOnOne();
        does(emil, () -> agendas.add(earlier, "Left over", true));
        does(emil, () -> wrapUps.wrapUp(earlier, Set.of()));
        OneOnOneId later = company.meeting(emil).oneOnOne();
        does(emil, () -> {
            agendas.read(later).stream()
                    .filter(item -> item.words().equals("Left over"))
                    .forEach(item -> agendas.setReached(later, item.id(), true));
            wrapUps.wrapUp(later, Set.of());
        });
        company.changeManager(emil, ines);
        handOver(ines, Subjects.meeting(later));
        assertThat(as(ines, () -> handedOver.read(later)).orElseThrow().points())
                .containsExactly(new Words("Left over", false));
    }

    @Test
    void a_meeting_that_did_not_take_place_or_holds_nothing_to_read_is_not_offered() throws SQLException {
        OneOnOneId toCome = company.meeting(emil).oneOnOne();
        does(emil, () -> agendas.add(toCome, "For later", true));
        OneOnOneId silent = company.meeting(emil).oneOnOne();
        does(tomas, () -> {
            agendas.add(silent, "Of the manager alone", true);
            wrapUps.wrapUp(silent, Set.of());
        });
        company.changeManager(emil, ines);
        assertThat(offered()).containsExactly(met);
        // Its day comes after the line has ended, and goes by.
        Database.change(
                "update reporting_line set starts_on = current_date - 9, ends_on = current_date - 7"
                        + " where person_id = ? and manager_id = ?",
                emil.value(),
                tomas.value());
        Database.change("update one_on_one set day = current_date - 1 where id = ?", toCome.value());
        assertThat(offered()).containsExactly(met);
        Database.change("update one_on_one set day = current_date - 8 where id = ?", toCome.value());
        assertThat(offered()).contains(Subjects.meeting(toCome));
    }

    private List<Subject> offered() {
        return as(emil, handovers::read).meetings().stream().map(Entry::subject).toList();
    }

    // The former manager, and one after the other

    @Test
    void a_former_manager_sees_nothing_that_was_shared_and_keeps_their_own_notes() throws SQLException {
        company.changeManager(emil, ines);
        List.of(shared, appeal, life, met).forEach(each -> handOver(ines, each));
        assertThatThrownBy(() -> readBy(tomas)).isInstanceOf(AccessDeniedException.class);
        for (String table : List.of("shared_content", "shared_text")) {
            assertThat(authors(tomas, table)).as(table).isEmpty();
        }
        assertThat(as(tomas, () -> handedOver.read(meeting.oneOnOne()))).isEmpty();
        assertThat(as(tomas, () -> privateNotes.about(emil)).words()).isEqualTo("Private to the manager");
        assertThat(authors(ines, "content")).isEmpty();
    }

    @Test
    void a_return_needs_a_handover_as_anybodys_does_also_on_the_same_day() {
        company.changeManager(emil, ines);
        List.of(shared, appeal, life, met).forEach(each -> handOver(ines, each));
        company.changeManager(emil, tomas);
        assertThat(as(ines, () -> handedOver.read(meeting.oneOnOne()))).isEmpty();
        assertThatThrownBy(() -> readBy(ines)).isInstanceOf(AccessDeniedException.class);
        assertThat(readBy(tomas)).isEmpty();
        assertThat(isOpen(tomas)).isTrue();
        handOver(tomas, shared);
        handOver(tomas, topic);
        assertThat(readBy(tomas)).containsExactlyInAnyOrder("answer -", "answer As it was shared");
        assertThat(as(emil, handovers::read).meetings())
                .as("theirs to read already")
                .isEmpty();
    }

    @Test
    void each_manager_is_a_question_of_their_own() throws SQLException {
        company.changeManager(emil, ines);
        handOver(ines, met);
        handOver(ines, shared);
        does(emil, () -> handovers.keepTheRest(new NamedReader(ines)));
        PersonId carla = company.managerOf(emil, "Carla Next");
        assertThat(as(ines, () -> handedOver.read(meeting.oneOnOne()))).isEmpty();
        for (String table : List.of("agenda_item", "shared_note", "promise", "shared_content")) {
            assertThat(authors(ines, table)).as(table).isEmpty();
        }
        assertThat(readBy(carla)).isEmpty();
        assertThat(decisions()).hasSize(5).allMatch(decision -> decision.endsWith("NONE"));
        handOver(carla, met);
        assertThat(readBy(carla)).containsExactly("meeting");
        company.changeManager(emil, ines);
        assertThat(readBy(ines)).isEmpty();
        assertThat(decisions()).as("a later line").allMatch(decision -> decision.endsWith("NONE"));
    }

    @Test
    void without_a_manager_there_is_nobody_to_hand_over_to() {
        company.changeManager(emil, null);
        assertThat(as(emil, handovers::read)).satisfies(page -> {
            assertThat(page.manager()).isNull();
            assertThat(page.isEmpty()).isTrue();
            assertThat(page.former()).extracting(PersonReference::name).isEqualTo("Tomas Before");
        });
        assertThatThrownBy(() -> handOver(tomas, shared)).isInstanceOf(AnotherReader.class);
    }

    @Test
    void nothing_was_shared_with_the_former_manager() {
        PersonId newcomer = company.reportOf(tomas, "Nora Newcomer");
        company.changeManager(newcomer, ines);
        assertThat(as(newcomer, () -> people.around(newcomer, true))
                        .orElseThrow()
                        .toHandOver())
                .isFalse();
        assertThat(as(newcomer, handovers::read).former())
                .extracting(PersonReference::name)
                .isEqualTo("Tomas Before");
    }

    @Test
    void an_import_ends_a_line_just_as_a_hand_does() throws SQLException {
        String file = "email,name,manager_email\n%s,Ines Now,\n%s,Emil Employee,%s\n"
                .formatted(email(ines), email(emil), email(ines));
        assertThat(RunAs.operator(() ->
                                peopleImport.apply(file.getBytes(StandardCharsets.UTF_8), PeopleImportOptions.NONE))
                        .written())
                .isTrue();
        assertThatThrownBy(() -> readBy(tomas)).isInstanceOf(AccessDeniedException.class);
        assertThat(authors(tomas, "shared_content")).isEmpty();
        assertThat(readBy(ines)).isEmpty();
        assertThat(isOpen(ines)).isTrue();
        handOver(ines, shared);
        assertThat(readBy(ines)).containsExactly("answer As it was shared");
    }

    // Somebody else's, and somebody too late

    @Test
    void what_is_somebody_elses_is_not_found() {
        company.changeManager(emil, ines);
        PersonId other = company.reportOf(ines, "Olga Other");
        for (Subject subject : List.of(shared, topic, appeal, life, met)) {
            for (Runnable attempt : List.<Runnable>of(
                    () -> handovers.handOver(subject, new NamedReader(ines), true),
                    () -> handovers.keep(subject, new NamedReader(ines)),
                    () -> handovers.takeBack(subject))) {
                assertThatThrownBy(() -> does(other, attempt))
                        .as(subject.toString())
                        .isInstanceOf(NothingToHandOver.class);
            }
        }
        assertThatThrownBy(() -> does(other, () -> handedOver.takeBack(meeting.oneOnOne())))
                .isInstanceOf(NothingToHandOver.class);
        assertThat(as(other, () -> handedOver.read(meeting.oneOnOne()))).isEmpty();
        assertThat(readBy(ines)).isEmpty();
    }

    @Test
    void nothing_goes_to_another_manager_than_the_one_who_was_named() {
        company.changeManager(emil, ines);
        PersonId carla = company.managerOf(emil, "Carla Next");
        assertThatThrownBy(() -> handOver(ines, shared)).isInstanceOf(AnotherReader.class);
        assertThatThrownBy(() -> does(emil, () -> handovers.keepTheRest(new NamedReader(ines))))
                .isInstanceOf(AnotherReader.class);
        assertThat(readBy(carla)).isEmpty();
    }

    @Test
    void twice_is_once_and_a_draft_is_never_handed_over() {
        AnswerId draft = company.write(emil, company.answer(emil, meeting.reflection(), 2), "Only a draft");
        company.changeManager(emil, ines);
        handOver(ines, shared);
        assertThatThrownBy(() -> handOver(ines, shared)).isInstanceOf(NothingToHandOver.class);
        assertThatThrownBy(() -> handOver(ines, Subjects.answer(draft))).isInstanceOf(NothingToHandOver.class);
        assertThat(readBy(ines)).hasSize(1);
    }

    @Test
    void what_a_browser_sends_is_read_with_care() {
        assertThat(Subject.parse(shared.toString())).contains(shared);
        assertThat(Subject.parse(life.toString())).contains(life);
        for (String other : List.of(
                "",
                Subject.MEETING,
                Subject.MEETING + ":",
                Subject.MEETING + ":x",
                Subject.MEETING + ":9999999999999999999",
                ":1")) {
            assertThat(Subject.parse(other)).as(other).isEmpty();
        }
    }

    private void handOver(PersonId to, Subject subject) {
        does(emil, () -> handovers.handOver(subject, new NamedReader(to), true));
    }

    private boolean isOpen(PersonId manager) {
        Reporting around = as(emil, () -> people.around(emil, true)).orElseThrow();
        assertThat(around.manager()).extracting(PersonReference::id).isEqualTo(manager);
        return around.toHandOver();
    }

    private List<String> decisions() {
        return as(emil, handovers::read)
                .entries()
                .map(entry -> entry.subject().what() + " " + entry.decision())
                .toList();
    }

    /** All that a manager reads of Emil: answers, appeals, the life beyond the company, and meetings with others. */
    private List<String> readBy(PersonId manager) {
        return as(
                manager,
                () -> Stream.of(
                                sharedAnswers.open(emil).stream()
                                        .map(answer -> "answer " + answer.text().orElse("-")),
                                managersPage.appeals(emil).stream()
                                        .map(appeal -> "appeal "
                                                + appeal.shared()
                                                        .texts()
                                                        .getOrDefault("choice", Optional.empty())
                                                        .orElseThrow()),
                                managersPage.beyond(emil).stream().map(HandoversTest::said),
                                handedOver.of(emil).stream()
                                        .filter(row -> handedOver.read(row.id()).isPresent())
                                        .map(row -> "meeting"))
                        .flatMap(each -> each)
                        .sorted()
                        .toList());
    }

    private static String said(SharedThing beyond) {
        return "beyond "
                + (beyond.isTopic() ? "-" : ManagersPage.words(List.of(beyond)).getFirst());
    }

    private static Set<String> authors(PersonId viewer, String table) throws SQLException {
        String others = " where author_id <> viewer() or '%s' <> 'content'".formatted(table);
        return Database.as(
                new Viewer("viewer", viewer.toString(), false),
                connection -> Database.column(connection, "select author_id from " + table + others));
    }

    private String email(PersonId person) {
        return RunAs.operator(() -> people.find(person).orElseThrow().email());
    }
}
