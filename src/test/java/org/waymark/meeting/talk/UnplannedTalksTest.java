package org.waymark.meeting.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.note.NoteDetail;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNoteDetail;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOneSet;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;
import org.waymark.meeting.team.Team;
import org.waymark.meeting.wrapup.MeetingState;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswer;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.EmployeeAndManager;

/** Talks that nobody planned, kept as records. */
@RecordApplicationEvents
class UnplannedTalksTest extends EmployeeAndManager {

    @Autowired
    private UnplannedTalks talks;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private MeetingSeries series;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private SharedNotes sharedNotes;

    @Autowired
    private PrivateNotes privateNotes;

    @Autowired
    private Promises promises;

    @Autowired
    private Team team;

    @Autowired
    private MeetingPages pages;

    @Autowired
    private Reflections reflections;

    @Autowired
    private ApplicationEvents events;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private PersonId director;

    @BeforeEach
    void people() {
        director = company.managerOf(manager, "Dora Director");
    }

    @Test
    void a_talk_is_a_record_of_today_that_both_keep_and_says_that_it_was_not_planned() {
        OneOnOneId byManager = as(manager, () -> talks.keep(talk(employee, "", false)));
        OneOnOneId byEmployee = as(employee, () -> talks.keep(talk(manager, "", false)));
        for (PersonId person : List.of(employee, manager)) {
            assertThat(as(person, () -> series.over(10))).hasSize(2).allSatisfy(listed -> {
                assertThat(listed.planned()).isFalse();
                assertThat(listed.time().day()).isEqualTo(today);
                assertThat(listed.employee().id()).isEqualTo(employee);
                assertThat(listed.manager().id()).isEqualTo(manager);
            });
            for (OneOnOneId talk : List.of(byManager, byEmployee)) {
                assertThat(as(person, () -> wrapUps.find(talk)))
                        .get()
                        .extracting(MeetingState::closed)
                        .isEqualTo(true);
                assertThat(as(person, () -> wrapUps.touched(talk))).containsExactly(Kind.STRENGTHS);
            }
        }
    }

    @Test
    void a_talk_of_the_last_days_keeps_its_day_and_one_of_before_or_to_come_is_refused() {
        for (int days : List.of(1, UnplannedTalks.DAYS_AFTER)) {
            LocalDate day = today.minusDays(days);
            OneOnOneId talk = as(manager, () -> talks.keep(on(day)));
            assertThat(as(employee, () -> series.find(talk))).get().satisfies(listed -> {
                assertThat(listed.time().day()).isEqualTo(day);
                assertThat(listed.planned()).isFalse();
            });
            assertThat(as(manager, () -> privateNotes.about(employee)).words())
                    .contains("We talked on "
                            + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
                                    .format(day) + ":\nOf that day");
        }
        for (int days : List.of(-1, UnplannedTalks.DAYS_AFTER + 1)) {
            assertThatThrownBy(() -> does(manager, () -> talks.keep(on(today.minusDays(days)))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(as(manager, () -> series.over(10))).hasSize(2);
    }

    private UnplannedTalk on(LocalDate day) {
        return new UnplannedTalk(employee, day, Set.of(Kind.STRENGTHS), "Of that day", false, null);
    }

    @Test
    void a_talk_of_an_earlier_day_hides_nothing_that_was_shared_since() {
        as(manager, () -> oneOnOnes.keep(employee, today.minusDays(7)));
        Meeting next = company.meeting(employee);
        company.share(employee, company.answer(employee, next.reflection(), 0), "Fresh");
        assertThat(recent(next)).containsExactly("Fresh");
        does(manager, () -> talks.keep(on(today.minusDays(1))));
        assertThat(recent(next))
                .as("after it was read, and after the talk was kept")
                .containsExactly("Fresh");
    }

    @Test
    void a_talk_that_nobody_planned_hides_nothing_that_was_shared_before_it() {
        as(manager, () -> oneOnOnes.keep(employee, today.minusDays(7)));
        Meeting next = company.meeting(employee);
        company.share(employee, company.answer(employee, next.reflection(), 0), "Fresh");
        assertThat(recent(next)).containsExactly("Fresh");
        as(manager, () -> talks.keep(talk(employee, "", false)));
        assertThat(recent(next)).as("after it was read, and after the talk").containsExactly("Fresh");
    }

    @Test
    void a_planned_one_on_one_makes_what_was_read_before_it_earlier_and_nothing_else() {
        Meeting now = company.meeting(employee, today, Reflections.SUGGESTED);
        Meeting next = company.meeting(employee);
        company.share(employee, company.answer(employee, now.reflection(), 0), "Talked about");
        does(manager, () -> team.prepare(employee, null));
        company.share(employee, company.answer(employee, now.reflection(), 1), "Not opened yet");
        does(employee, () -> wrapUps.wrapUp(now.oneOnOne(), Set.of()));
        assertThat(recent(next)).containsExactly("Not opened yet");
        assertThat(recent(next)).as("once it was opened after they had met").containsExactly("Not opened yet");
    }

    /** On the page to prepare with and on that of the meeting. */
    private List<String> recent(Meeting next) {
        List<SharedAnswer> page = as(
                manager, () -> pages.open(next.oneOnOne(), null).orElseThrow().recent());
        assertThat(as(manager, () -> team.prepare(employee, null).orElseThrow().recent()))
                .extracting(SharedAnswer::id)
                .isEqualTo(page.stream().map(SharedAnswer::id).toList());
        return page.stream().map(answer -> answer.text().orElseThrow()).toList();
    }

    @Test
    void a_talk_is_nothing_that_is_still_to_come_not_even_when_it_is_opened_again() {
        as(manager, () -> oneOnOnes.keep(employee, today.plusDays(3)));
        OneOnOneId talk = as(employee, () -> talks.keep(talk(manager, "", false)));
        does(manager, () -> wrapUps.reopen(talk));
        for (PersonId person : List.of(employee, manager)) {
            assertThat(as(person, () -> oneOnOnes.nextDay(employee))).contains(today.plusDays(3));
            assertThat(as(person, () -> series.coming(10)))
                    .extracting(listed -> listed.time().day())
                    .containsExactly(today.plusDays(3));
            assertThat(as(person, () -> series.over(10)))
                    .extracting(ListedOneOnOne::id)
                    .containsExactly(talk);
        }
        assertThat(as(manager, team::members)).singleElement().satisfies(member -> {
            assertThat(member.last()).isEqualTo(today);
            assertThat(member.next()).isEqualTo(today.plusDays(3));
        });
        assertThat(events.stream(OneOnOneSet.class))
                .as("nobody opens a reflection or sends mail")
                .isEmpty();
        assertThat(as(employee, reflections::coming)).isEmpty();
    }

    @Test
    void a_series_leaves_a_talk_alone() {
        OneOnOneId talk = as(employee, () -> talks.keep(talk(manager, "", false)));
        does(manager, () -> wrapUps.reopen(talk));
        does(
                manager,
                () -> series.set(
                        employee,
                        new SeriesPlan(Rhythm.WEEKLY, today, LocalTime.of(10, 0), 30, ZoneId.systemDefault(), "")));
        assertThat(as(manager, () -> series.find(talk))).get().satisfies(listed -> {
            assertThat(listed.inSeries()).isFalse();
            assertThat(listed.time().clock()).isNull();
        });
        assertThatThrownBy(() -> does(manager, () -> series.move(talk, today.plusDays(1), null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shared_words_are_read_by_both_and_private_ones_by_their_author_alone() {
        OneOnOneId shared = as(manager, () -> talks.keep(talk(employee, "For both", true)));
        assertThat(as(employee, () -> sharedNotes.read(shared)))
                .extracting(SharedNoteDetail::words)
                .containsExactly("", "For both");
        OneOnOneId apart = as(employee, () -> talks.keep(talk(manager, "For me", false)));
        assertThat(as(manager, () -> sharedNotes.read(apart)))
                .extracting(SharedNoteDetail::words)
                .containsExactly("");
        assertThat(as(employee, () -> privateNotes.about(manager)).words()).endsWith("For me");
        assertThat(as(manager, () -> privateNotes.about(employee)).words()).isEmpty();
    }

    @Test
    void private_words_join_the_note_about_the_person_and_write_over_nothing() {
        does(manager, () -> privateNotes.save(employee, "From before", 0));
        does(manager, () -> talks.keep(talk(employee, "Of today", false)));
        NoteDetail note = as(manager, () -> privateNotes.about(employee));
        assertThat(note.words()).startsWith("From before\n\nWe talked on ").endsWith(":\nOf today");
        assertThat(as(manager, () -> privateNotes.save(employee, "In a window opened before", 1)))
                .as("the other window is told")
                .isEmpty();
        does(manager, () -> privateNotes.save(employee, "x".repeat(PrivateNotes.LONGEST_NOTE), note.revision()));
        assertThatThrownBy(() -> does(manager, () -> talks.keep(talk(employee, "No room", false))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(as(manager, () -> series.over(10))).as("nothing was kept").hasSize(1);
    }

    @Test
    void a_promise_is_kept_with_the_talk_and_a_day_that_is_over_keeps_nothing() {
        does(manager, () -> talks.keep(promising(employee, today.plusDays(2))));
        assertThat(as(employee, promises::open)).singleElement().satisfies(promise -> {
            assertThat(promise.words()).isEqualTo("Ask for the budget");
            assertThat(promise.owner()).isEqualTo(employee);
            assertThat(promise.due()).isEqualTo(today.plusDays(2));
        });
        assertThatThrownBy(() -> does(manager, () -> talks.keep(promising(employee, today.minusDays(1)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(as(manager, () -> series.over(10))).hasSize(1);
    }

    @Test
    void a_talk_without_a_kind_or_with_too_many_words_is_refused() {
        for (UnplannedTalk talk : List.of(
                new UnplannedTalk(employee, today, Set.of(), "", false, null),
                talk(employee, "x".repeat(UnplannedTalks.LONGEST_WORDS + 1), true),
                talk(employee, "x".repeat(UnplannedTalks.LONGEST_WORDS + 1), false))) {
            assertThatThrownBy(() -> does(manager, () -> talks.keep(talk)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(as(manager, () -> series.over(10))).isEmpty();
    }

    @Test
    void only_manager_and_direct_report_of_today_have_talked() {
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        PersonId former = company.person("Fritz Former");
        PersonId moved = company.reportOf(former, "Mia Moved");
        company.changeManager(moved, manager);
        for (List<PersonId> pair : List.of(
                List.of(director, employee),
                List.of(employee, director),
                List.of(colleague, employee),
                List.of(former, moved),
                List.of(moved, former),
                List.of(employee, employee),
                List.of(company.person("Stella Stranger"), employee))) {
            assertThatThrownBy(() -> does(pair.getFirst(), () -> talks.keep(talk(pair.getLast(), "", false))))
                    .as("%s", pair)
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whom_one_met_last_comes_first_and_nobody_else_is_offered() {
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        PersonId never = company.reportOf(manager, "Nele Never");
        as(manager, () -> oneOnOnes.keep(employee, today.minusDays(2)));
        as(director, () -> oneOnOnes.keep(manager, today.minusDays(1)));
        as(manager, () -> oneOnOnes.keep(colleague, today.plusDays(1)));
        assertThat(as(manager, talks::people))
                .extracting(PersonReference::id)
                .containsExactly(director, employee, colleague, never);
        does(manager, () -> talks.keep(talk(never, "", false)));
        assertThat(as(manager, talks::people))
                .extracting(PersonReference::id)
                .containsExactly(never, director, employee, colleague);
        assertThat(as(employee, talks::people)).extracting(PersonReference::id).containsExactly(manager);
        assertThat(as(company.person("Alma Alone"), talks::people)).isEmpty();
    }

    private UnplannedTalk talk(PersonId with, String words, boolean shared) {
        return new UnplannedTalk(with, today, Set.of(Kind.STRENGTHS), words, shared, null);
    }

    private UnplannedTalk promising(PersonId owner, LocalDate due) {
        return new UnplannedTalk(
                owner,
                today,
                Set.of(Kind.STRENGTHS),
                "",
                false,
                new UnplannedTalk.Given(owner, due, "Ask for the budget"));
    }
}
