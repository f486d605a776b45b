package org.waymark.meeting.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.plan.NextLooks;
import org.waymark.growth.plan.Plans;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.ShareCounts;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.question.AnswerId;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.WaymarkTest;

/** What a manager sees of their direct reports, and of nobody else. */
@WaymarkTest
class TeamTest {

    @Autowired
    private Company company;

    @Autowired
    private Team team;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private Reflections reflections;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private PrivateNotes notes;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private Plans plans;

    @Autowired
    private NextLooks looks;

    @Autowired
    private Sharing sharing;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private PersonId manager;

    @BeforeEach
    void people() {
        manager = company.person("Mona Manager");
    }

    @Test
    void news_come_first_then_those_without_a_date_then_the_others_by_date() {
        report("Late, nothing new", 20, false, false);
        report("No date B", null, false, false);
        report("News, later", 12, true, false);
        report("Soon, all read", 1, true, true);
        report("No date A", null, false, false);
        report("News, no date", null, true, false);
        report("News, sooner", 2, true, false);
        assertThat(members())
                .extracting(member -> member.person().name())
                .containsExactly(
                        "News, sooner",
                        "News, later",
                        "News, no date",
                        "No date A",
                        "No date B",
                        "Soon, all read",
                        "Late, nothing new");
    }

    @Test
    void of_those_who_meet_on_one_day_whoever_looks_at_the_plan_they_share_comes_first() {
        for (String name : List.of("A without a plan", "B who looks", "C who shares nothing")) {
            PersonId person = company.reportOf(manager, name);
            OneOnOneId meeting = as(person, () -> oneOnOnes.keep(person, today.plusDays(3)));
            if (!name.startsWith("A")) {
                does(person, () -> plans.begin("Lead a project", null, null));
                does(person, () -> looks.agree(meeting.value()));
            }
            if (name.startsWith("B")) {
                does(person, () -> {
                    ContentRef goal = plans.mine().getFirst().written().ref();
                    sharing.shareTopic(goal, named());
                });
            }
        }
        report("Sooner, without a plan", 2, false, false);
        assertThat(members())
                .extracting(member -> member.person().name())
                .containsExactly("Sooner, without a plan", "B who looks", "A without a plan", "C who shares nothing");
        assertThat(members()).extracting(TeamMember::look).containsExactly(null, today.plusDays(3), null, null);
    }

    @Test
    void what_is_shared_and_new_is_counted_topics_among_it_and_drafts_not() {
        PersonId employee = company.reportOf(manager, "Emil Employee");
        ReflectionId reflection = company.meeting(employee).reflection();
        company.share(employee, company.answer(employee, reflection, 0), "Shared");
        does(employee, () -> reflections.shareTopic(company.answer(employee, reflection, 1), named()));
        company.write(employee, company.answer(employee, reflection, 2), "Draft");
        AnswerId withdrawn = company.share(employee, company.answer(employee, reflection, 3), "Withdrawn");
        does(employee, () -> reflections.withdraw(withdrawn));
        assertThat(member().counts().shared()).isEqualTo(2);
        assertThat(member().counts().fresh()).isEqualTo(2);
        does(manager, () -> sharedAnswers.open(employee));
        assertThat(member().counts().shared()).isEqualTo(2);
        assertThat(member().counts().fresh()).isZero();
        company.share(employee, company.answer(employee, reflection, 0), "Changed");
        assertThat(member().counts().fresh()).isOne();
    }

    @Test
    void kinds_that_were_never_talked_about_are_told() {
        PersonId employee = company.reportOf(manager, "Emil Employee");
        assertThat(member().neverTalkedAbout()).containsExactly(Kind.values());
        assertThat(member().counts()).isEqualTo(ShareCounts.NONE);
        Meeting meeting = company.meeting(employee);
        does(employee, () -> reflections.add(meeting.reflection(), "strengths-asked-for"));
        AnswerId answer =
                company.answers(employee, meeting.reflection()).getLast().id();
        does(employee, () -> reflections.shareTopic(answer, named()));
        assertThat(member().neverTalkedAbout())
                .containsExactlyElementsOf(Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.STRENGTHS)
                        .toList());
    }

    @Test
    void the_next_and_the_latest_day_are_told() {
        PersonId employee = company.reportOf(manager, "Emil Employee");
        for (int days : new int[] {-30, -7, 0, 7}) {
            as(manager, () -> oneOnOnes.keep(employee, today.plusDays(days)));
        }
        assertThat(member().last()).isEqualTo(today.minusDays(7));
        assertThat(member().next()).isEqualTo(today);
    }

    @Test
    void a_meeting_of_today_that_is_wrapped_up_is_the_last_one_and_the_following_one_is_next() {
        PersonId employee = company.reportOf(manager, "Emil Employee");
        OneOnOneId meeting = as(manager, () -> oneOnOnes.keep(employee, today));
        as(manager, () -> oneOnOnes.keep(employee, today.minusDays(7)));
        OneOnOneId following = as(manager, () -> oneOnOnes.keep(employee, today.plusDays(7)));
        does(employee, () -> wrapUps.wrapUp(meeting, Set.of()));
        assertThat(member().last()).isEqualTo(today);
        assertThat(member().next()).isEqualTo(today.plusDays(7));
        assertThat(as(manager, () -> team.prepare(employee, null))).hasValueSatisfying(page -> {
            assertThat(page.oneOnOne()).isEqualTo(following);
            assertThat(page.day()).isEqualTo(today.plusDays(7));
        });
    }

    @Test
    void nobody_but_todays_direct_reports_is_listed() {
        PersonId employee = company.reportOf(manager, "Emil Employee");
        company.reportOf(employee, "Rita Report");
        PersonId left = company.reportOf(manager, "Lea Left");
        company.changeManager(left, company.person("Nils Next"));
        assertThat(members()).extracting(member -> member.person().id()).containsExactly(employee);
        assertThat(as(left, team::members)).isEmpty();
    }

    @Test
    void preparing_shows_the_next_meeting_what_is_shared_and_ones_own_note() {
        PersonId employee = company.reportOf(manager, "Emil Employee");
        Meeting meeting = company.meeting(employee);
        company.share(employee, company.answer(employee, meeting.reflection(), 0), "Shared");
        does(manager, () -> notes.save(employee, "Noted", 0));
        does(employee, () -> notes.save(manager, "Noted by the other", 0));
        assertThat(as(manager, () -> team.prepare(employee, null))).hasValueSatisfying(page -> {
            assertThat(page.person().name()).isEqualTo("Emil Employee");
            assertThat(page.oneOnOne()).isEqualTo(meeting.oneOnOne());
            assertThat(page.day()).isEqualTo(today.plusDays(7));
            assertThat(page.recent()).extracting(SharedAnswer::words).containsExactly("Shared");
            assertThat(page.note().words()).isEqualTo("Noted");
        });
        assertThat(member().counts().fresh()).as("opened").isZero();
    }

    @Test
    void preparing_for_somebody_who_is_no_report_looks_like_preparing_for_nobody() {
        PersonId director = company.managerOf(manager, "Dora Director");
        PersonId employee = company.reportOf(manager, "Emil Employee");
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        PersonId former = company.reportOf(manager, "Fritz Former");
        company.share(former, company.answer(former, company.meeting(former).reflection(), 0), "Shared");
        company.changeManager(former, director);
        PersonId unknown = new PersonId(-1);
        for (PersonId person : List.of(former, director, manager, unknown)) {
            assertThat(as(manager, () -> team.prepare(person, null)))
                    .as("%s", person)
                    .isEmpty();
            assertThat(as(manager, () -> team.prepareAnew(person)))
                    .as("%s in an open page", person)
                    .isEmpty();
        }
        for (PersonId viewer : List.of(director, colleague, employee, company.person("Stella Stranger"))) {
            assertThat(as(viewer, () -> team.prepare(employee, null))).isEmpty();
            assertThat(as(viewer, () -> team.prepareAnew(employee))).isEmpty();
        }
    }

    private void report(String name, @org.jspecify.annotations.Nullable Integer days, boolean shared, boolean read) {
        PersonId person = company.reportOf(manager, name);
        // Shared in a meeting of yesterday, so that there need not be a next one.
        ReflectionId reflection = company.meeting(person, today.minusDays(1), 5).reflection();
        if (shared) {
            company.share(person, company.answer(person, reflection, 0), "Words");
        }
        if (read) {
            does(manager, () -> sharedAnswers.open(person));
        }
        if (days != null) {
            as(person, () -> oneOnOnes.keep(person, today.plusDays(days)));
        }
    }

    private List<TeamMember> members() {
        return as(manager, team::members);
    }

    private TeamMember member() {
        return members().getFirst();
    }
}
