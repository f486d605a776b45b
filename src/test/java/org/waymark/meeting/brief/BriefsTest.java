package org.waymark.meeting.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.agenda.AgendaItemId;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.talk.UnplannedTalk;
import org.waymark.meeting.talk.UnplannedTalks;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.question.AnswerId;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.SharedThing;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.EmployeeAndManager;

/** Who takes what along on paper. */
class BriefsTest extends EmployeeAndManager {

    @Autowired
    private Briefs briefs;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Promises promises;

    @Autowired
    private PrivateNotes notes;

    @Autowired
    private Reflections reflections;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private UnplannedTalks talks;

    @Autowired
    private Plans plans;

    @Autowired
    private Standings standings;

    @Autowired
    private Sharing sharing;

    @Autowired
    private List<ContentKind> kinds;

    @Autowired
    private PathImport imports;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private Meeting meeting;

    @BeforeEach
    void people() {
        meeting = company.meeting(employee);
    }

    @Test
    void both_take_what_both_may_read_as_it_was_shared() {
        AnswerId shared = company.share(employee, answer(0), "Shared");
        company.write(employee, shared, "Changed since");
        does(employee, () -> reflections.shareTopic(answer(1), named()));
        company.write(employee, answer(1), "Words of a topic");
        company.write(employee, answer(2), "Draft");
        AnswerId withdrawn = company.share(employee, answer(3), "Withdrawn");
        does(employee, () -> reflections.withdraw(withdrawn));
        for (PersonId person : List.of(employee, manager)) {
            assertThat(brief(person).answers())
                    .extracting(SharedAnswer::words)
                    .containsExactlyInAnyOrder("Shared", null);
        }
        assertThat(company.detail(employee, meeting.reflection(), shared)
                        .share()
                        .openedAt())
                .as("on paper, too, it was opened")
                .isNotNull();
    }

    @Test
    void what_is_shared_of_growth_is_on_both_papers_by_kind_as_it_was_shared() {
        ContentKind beyond = kind("growth.own.beyond");
        write(beyond.one(), "change", "A boat yard.");
        write(kind("growth.own.love").one(), "love", "Words of a topic");
        write(kind("growth.own.strengths").on("strength-1"), "strength", "Private");
        GoalId goal = as(employee, () -> plans.begin("Splice a rope", null, null));
        write(kind("growth.own.plan").on("plan-" + goal), "plan-proof", "It holds.");
        does(employee, () -> {
            sharing.share(beyond.one(), named());
            sharing.shareTopic(kind("growth.own.love").one(), named());
            sharing.share(kind("growth.own.plan").on("plan-" + goal), named());
        });
        write(beyond.one(), "change", "Changed since");
        for (PersonId person : List.of(employee, manager)) {
            assertThat(brief(person).things())
                    .extracting(thing -> thing.kind().key(), SharedThing::isTopic, SharedThing::called)
                    .containsExactly(
                            tuple("growth.own.love", true, ""),
                            tuple("growth.own.beyond", false, ""),
                            tuple("growth.own.plan", false, "Splice a rope"));
            assertThat(brief(person).things().get(1).shared().texts())
                    .containsEntry("change", Optional.of("A boat yard."));
        }
        does(employee, () -> sharing.withdraw(beyond.one()));
        for (PersonId person : List.of(employee, manager)) {
            assertThat(brief(person).things())
                    .extracting(thing -> thing.kind().key())
                    .containsExactly("growth.own.love", "growth.own.plan");
        }
    }

    @Test
    void a_standing_is_on_both_papers_once_both_have_opened_it_and_the_latest_alone() {
        StandingId first = standing();
        side(employee, first, manager);
        for (PersonId person : List.of(employee, manager)) {
            assertThat(brief(person).standing()).isNull();
        }
        side(manager, first, employee);
        for (PersonId person : List.of(employee, manager)) {
            assertThat(brief(person).standing()).isNotNull().satisfies(standing -> {
                assertThat(standing.summary().id()).isEqualTo(first);
                assertThat(standing.expectations().getFirst().theirs()).isNotNull();
            });
        }
        StandingId second = standing();
        side(employee, second, manager);
        assertThat(brief(employee).standing())
                .isNotNull()
                .satisfies(standing -> assertThat(standing.summary().id()).isEqualTo(first));
        side(manager, second, employee);
        assertThat(brief(manager).standing())
                .isNotNull()
                .satisfies(standing -> assertThat(standing.summary().id()).isEqualTo(second));
        does(manager, () -> standings.takeBack(second));
        does(manager, () -> standings.takeBack(first));
        for (PersonId person : List.of(employee, manager)) {
            assertThat(brief(person).standing()).isNull();
        }
    }

    @Test
    void what_only_one_of_them_sees_is_on_no_paper() {
        for (PersonId person : List.of(employee, manager)) {
            does(person, () -> {
                agendas.add(meeting.oneOnOne(), "Shown by " + person, true);
                agendas.add(meeting.oneOnOne(), "Not shown", false);
                notes.save(person.equals(employee) ? manager : employee, "Private", 0);
            });
        }
        for (PersonId person : List.of(employee, manager)) {
            assertThat(brief(person).agenda())
                    .extracting(AgendaItem::words)
                    .containsExactly("Shown by " + employee, "Shown by " + manager);
        }
    }

    @Test
    void what_was_done_or_talked_about_is_not_taken_along() {
        does(manager, () -> {
            AgendaItemId reached = agendas.add(meeting.oneOnOne(), "Talked about", true);
            agendas.setReached(meeting.oneOnOne(), reached, true);
            PromiseId done = promises.make(meeting.oneOnOne(), manager, today, "Done");
            promises.tell(done, 0, PromiseDetail.Outcome.DONE, null, "");
            promises.make(meeting.oneOnOne(), employee, today, "Open");
        });
        for (PersonId person : List.of(employee, manager)) {
            assertThat(brief(person).agenda()).isEmpty();
            assertThat(brief(person).promises())
                    .extracting(PromiseDetail::words)
                    .containsExactly("Open");
        }
    }

    @Test
    void there_is_none_for_anybody_else_nor_for_the_two_once_it_is_no_coming_meeting_of_theirs() {
        company.share(employee, answer(0), "Shared");
        PersonId director = company.managerOf(manager, "Dora Director");
        for (PersonId person : List.of(director, company.reportOf(manager, "Cora Colleague"))) {
            assertThat(as(person, () -> briefs.open(meeting.oneOnOne()))).isEmpty();
        }
        OneOnOneId past = as(employee, () -> oneOnOnes.keep(employee, today.minusDays(1)));
        OneOnOneId talk = as(
                employee, () -> talks.keep(new UnplannedTalk(manager, today, Set.of(Kind.STRENGTHS), "", false, null)));
        does(employee, () -> wrapUps.reopen(talk));
        OneOnOneId wrappedUp = as(employee, () -> oneOnOnes.keep(employee, today));
        does(employee, () -> wrapUps.wrapUp(wrappedUp, Set.of()));
        company.changeManager(employee, director);
        for (PersonId person : List.of(employee, manager, director)) {
            for (OneOnOneId id : List.of(meeting.oneOnOne(), past, talk, wrappedUp, new OneOnOneId(-1))) {
                assertThat(as(person, () -> briefs.open(id))).as("%s", id).isEmpty();
            }
        }
    }

    @Test
    void a_meeting_that_is_over_has_none_while_the_line_holds() {
        OneOnOneId past = as(employee, () -> oneOnOnes.keep(employee, today.minusDays(1)));
        OneOnOneId talk = as(
                employee, () -> talks.keep(new UnplannedTalk(manager, today, Set.of(Kind.STRENGTHS), "", false, null)));
        does(employee, () -> wrapUps.reopen(talk));
        OneOnOneId wrappedUp = as(employee, () -> oneOnOnes.keep(employee, today));
        does(employee, () -> wrapUps.wrapUp(wrappedUp, Set.of()));
        for (PersonId person : List.of(employee, manager)) {
            for (OneOnOneId id : List.of(past, talk, wrappedUp)) {
                assertThat(as(person, () -> briefs.open(id))).as("%s", id).isEmpty();
            }
        }
    }

    private ContentKind kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow();
    }

    private void write(ContentRef ref, String text, String words) {
        assertThat(as(employee, () -> sharing.save(ref, text, words, -1))).isPresent();
    }

    private StandingId standing() {
        assertThat(RunAs.operator(() -> imports.apply("""
            format: waymark/path/1
            id: brief-test
            name: Brief
            competencies:
              - {id: craft, name: Craft}
            roles:
              - {id: senior, title: Senior, level: 1, expectations: {craft: [Lays a wall.]}}
            """, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        return as(employee, () -> standings.begin(new NamedReader(manager), "brief-test.senior", List.of()));
    }

    private void side(PersonId author, StandingId standing, PersonId other) {
        does(author, () -> {
            standings.save(standing, 1, Standings.Part.WORDS, "Side of " + author, -1);
            standings.share(standing, new NamedReader(other));
        });
    }

    private AnswerId answer(int position) {
        return company.answer(employee, meeting.reflection(), position);
    }

    private Brief brief(PersonId viewer) {
        return as(viewer, () -> briefs.open(meeting.oneOnOne())).orElseThrow();
    }
}
