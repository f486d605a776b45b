package org.waymark.meeting.team.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;
import static org.waymark.testing.Patience.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.Dates;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.NextLooks;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.growth.standing.Seen;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.standing.UnknownStanding;
import org.waymark.handover.Handovers;
import org.waymark.handover.Subject;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;

/** Growth on the manager's page. */
@WaymarkTest
class SharedGrowthTest extends SpringBrowserlessTest {

    private static final String NEXT = "The next one of the steps that are shared";
    private static final String ROLE = "shared-growth.next";

    /** A view costs at most that. */
    private static final int MOST = 12;

    @Autowired
    Company company;

    @Autowired
    List<ContentKind> kinds;

    @Autowired
    Sharing sharing;

    @Autowired
    Plans plans;

    @Autowired
    NextLooks looks;

    @Autowired
    Standings standings;

    @Autowired
    OneOnOnes oneOnOnes;

    @Autowired
    PrivateNotes notes;

    @Autowired
    Handovers handovers;

    @Autowired
    PathImport imports;

    @Autowired
    TestClock clock;

    private PersonId manager;
    private PersonId employee;

    @BeforeEach
    void people() {
        assertThat(RunAs.operator(() -> imports.apply("""
            format: waymark/path/1
            id: shared-growth
            name: Shared growth
            competencies:
              - {id: craft, name: Craft}
            roles:
              - {id: here, title: Here, level: 1}
              - {id: next, title: Next, level: 2, expectations: {craft: [Lays a wall.]}}
            """, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        manager = company.person("Tomas Reyl");
        employee = company.hire("Ines Calder", "shared-growth.here").id();
        company.changeManager(employee, manager);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void where_nothing_is_shared_and_nothing_begun_there_is_no_part() {
        look(manager);
        assertThat(Shown.texts(".wm-shared h2")).containsExactly("What Ines shared");
    }

    @Test
    void all_of_growth_is_one_part_and_in_it_what_is_new_comes_first() {
        share("growth.own.love", "", "love", "Rowing");
        goal();
        look(manager);
        assertThat(Shown.texts(".wm-shared h2")).containsExactly("What Ines shared", "Growth");
        assertThat(Shown.texts(".wm-shared h3"))
                .containsExactly("Something that Ines loves", "Goals of Ines’s growth plan");
        assertThat(Shown.texts(".wm-answer h4")).contains("Lead a project");
        share("growth.own.beyond", "", "change", "A boat yard");
        look(manager);
        assertThat(Shown.texts(".wm-shared h3"))
                .containsExactly("Beyond the company", "Something that Ines loves", "Goals of Ines’s growth plan");
    }

    @Test
    void the_next_look_stands_above_it_as_long_as_the_plan_is_shared() {
        LocalDate day = LocalDate.now(clock).plusDays(3);
        OneOnOneId meeting = as(employee, () -> oneOnOnes.keep(employee, day));
        ContentRef goal = goal();
        does(employee, () -> looks.agree(meeting.value()));
        look(manager);
        assertThat(above()).singleElement().asString().startsWith("You look at the plan together on ");
        does(employee, () -> sharing.withdraw(goal));
        look(manager);
        assertThat(above()).isEmpty();
    }

    @Test
    void a_standing_says_for_whom_it_waits_and_leads_there_until_it_is_set_aside() {
        StandingId standing = standing();
        look(manager);
        assertThat(above()).containsExactly("A standing that is not open to both of you yet: Next");
        assertThat(Shown.all(".wm-shared a").getLast().attr("href")).isEqualTo("growth/standing/" + standing);
        side(standing, employee, manager);
        look(manager);
        assertThat(above())
                .containsExactly("A standing of which Ines shared their side, and yours is still to come: Next");
        side(standing, manager, employee);
        look(manager);
        assertThat(above()).containsExactly("A standing, open to both of you: Next");
        does(manager, () -> standings.setAside(standing));
        look(manager);
        assertThat(above()).isEmpty();
    }

    @Test
    void a_standing_with_a_manager_of_before_says_nothing_to_the_next_one() {
        StandingId standing = standing();
        side(standing, manager, employee);
        side(standing, employee, manager);
        PersonId next = company.managerOf(employee, "Nora Next");
        look(next);
        assertThat(Shown.texts(".wm-shared h2")).containsExactly("What Ines shared");
    }

    @Test
    void much_of_it_costs_no_more_statements_than_little() {
        LocalDate day = LocalDate.now(clock).plusDays(3);
        OneOnOneId meeting = as(employee, () -> oneOnOnes.keep(employee, day));
        goal();
        does(employee, () -> {
            looks.agree(meeting.value());
        });
        share("growth.own.love", "", "love", "Rowing");
        share("growth.own.beyond", "", "change", "A boat yard");
        does(manager, () -> notes.save(employee, "Noted", 0));
        List<Integer> news = new ArrayList<>();
        List<Integer> again = new ArrayList<>();
        for (int much : new int[] {1, 2}) {
            for (int i = 0; i < much; i++) {
                share("growth.own.experiment", "experiment-" + (much + i), "try-out", "A day elsewhere");
                StandingId standing = standing();
                side(standing, manager, employee);
                side(standing, employee, manager);
            }
            news.add(statements());
            again.add(statements());
        }
        System.out.printf("SQL statements of /team/{person} with growth: %s with news, %s again%n", news, again);
        assertThat(news.getLast()).isEqualTo(news.getFirst()).isLessThanOrEqualTo(MOST);
        assertThat(again.getLast()).isEqualTo(again.getFirst()).isLessThanOrEqualTo(MOST);
    }

    /** Of one that is not shared there is no gap, no place and no number. */
    @Test
    void a_shared_step_says_its_day_and_the_first_of_those_that_are_shared_that_it_is_next() {
        GoalId goal = goalOf(goal());
        LocalDate today = LocalDate.now(clock);
        StepId alone = step(goal, "Only I know", today.plusDays(1));
        StepId ask = step(goal, "Ask around", today.plusDays(2));
        StepId lead = step(goal, "Lead it", today.plusDays(400));
        shareStep(ask);
        shareStep(lead);
        look(manager);
        assertThat(facts("Ask around")).containsExactly(NEXT, due(today.plusDays(2)));
        assertThat(facts("Lead it")).containsExactly(due(today.plusDays(400)));
        look(manager);
        String page = WholePage.text();
        does(employee, () -> plans.erase(alone));
        look(manager);
        assertThat(WholePage.text()).isEqualTo(page);
        does(employee, () -> {
            plans.putFirst(plans.addStep(goal, "Only I know this, too", today));
            plans.putFirst(lead);
        });
        look(manager);
        assertThat(facts("Ask around")).containsExactly(due(today.plusDays(2)));
        assertThat(facts("Lead it")).containsExactly(NEXT, due(today.plusDays(400)));
    }

    @Test
    void a_step_has_a_day_for_its_reader_as_long_as_it_and_the_goal_are_shared_and_it_is_to_do() {
        ContentRef ref = goal();
        GoalId goal = goalOf(ref);
        LocalDate day = LocalDate.now(clock).plusDays(2);
        StepId ask = step(goal, "Ask around", day);
        ContentRef shared = shareStep(ask);
        does(employee, () -> sharing.withdraw(ref));
        look(manager);
        assertThat(facts("Ask around")).isEmpty();
        does(employee, () -> sharing.shareTopic(ref, named()));
        look(manager);
        assertThat(facts("Ask around")).containsExactly(NEXT, due(day));
        does(employee, () -> plans.rest(goal));
        look(manager);
        assertThat(facts("Ask around")).isEmpty();
        does(employee, () -> {
            plans.activate(goal);
            plans.done(ask, "");
        });
        look(manager);
        assertThat(facts("Ask around")).isEmpty();
        does(employee, () -> plans.reopen(ask));
        look(manager);
        assertThat(facts("Ask around")).containsExactly(NEXT, due(day));
        does(employee, () -> sharing.withdraw(shared));
        look(manager);
        assertThat(Shown.texts(".wm-answer h4")).doesNotContain("Ask around");
        does(employee, () -> sharing.share(shared, named()));
        PersonId next = company.person("Nora Next");
        company.changeManager(employee, next);
        look(next);
        assertThat(WholePage.text()).doesNotContain("Ask around", due(day), NEXT);
    }

    @Test
    void a_day_that_is_over_was_due_and_its_author_sees_the_page_as_their_manager_does() {
        LocalDate day = LocalDate.now(clock).plusDays(2);
        shareStep(step(goalOf(goal()), "Ask around", day));
        look(manager);
        look(employee);
        List<String> asSeen = facts("Ask around");
        assertThat(asSeen).containsExactly(NEXT, due(day));
        clock.advance(Duration.ofDays(3));
        look(manager);
        assertThat(facts("Ask around")).hasSize(2).last().asString().startsWith("Was due on ");
    }

    @Test
    void another_day_comes_to_a_page_that_is_open() {
        LocalDate day = LocalDate.now(clock).plusDays(2);
        StepId ask = step(goalOf(goal()), "Ask around", day);
        shareStep(ask);
        look(manager);
        assertThat(facts("Ask around")).containsExactly(NEXT, due(day));
        does(employee, () -> plans.setDue(ask, null));
        await().pollInSameThread().untilAsserted(() -> {
            // Updates wait for the page's lock, which belongs to the test.
            VaadinSession session = VaadinSession.getCurrent();
            session.unlock();
            session.lock();
            assertThat(facts("Ask around")).containsExactly(NEXT);
        });
    }

    /** The role, and what it was held against; the sides of the standing are of the two who wrote them. */
    @Test
    void what_was_agreed_and_handed_over_the_next_manager_reads_with_the_role_and_nothing_else_of_the_standing() {
        StandingId standing = standing();
        side(standing, manager, employee);
        side(standing, employee, manager);
        does(employee, () -> {
            assertThat(standings.saveAgreed(standing, "Lay one with Anna", 0)).isPresent();
            standings.shareAgreed(standing, named());
        });
        does(manager, () -> {
            assertThat(standings.saveAgreed(standing, "I ask Anna", 0)).isPresent();
            standings.shareAgreed(standing, new NamedReader(employee));
        });
        look(manager);
        assertThat(facts("Next")).containsExactly(held());
        PersonId next = company.person("Nora Next");
        company.changeManager(employee, next);
        look(next);
        assertThat(Shown.texts(".wm-shared h2")).containsExactly("What Ines shared");
        does(
                employee,
                () -> handovers.handOver(
                        new Subject("growth.own.agreed", "standing-" + standing), new NamedReader(next), true));
        look(next);
        assertThat(Shown.texts(".wm-shared h3")).containsExactly("What came of a standing, as Ines wrote it");
        assertThat(Shown.texts(".wm-answer h4")).containsExactly("Next");
        assertThat(facts("Next")).containsExactly(held());
        assertThat(Shown.texts(".wm-answer .wm-words")).containsExactly("Lay one with Anna");
        assertThat(above()).isEmpty();
        assertThat(Shown.all(".wm-shared a[href^=growth]")).isEmpty();
        assertThat(WholePage.text()).doesNotContain("I ask Anna", "Seen", "Lays a wall.");
        look(employee);
        assertThat(facts("Next")).containsExactly(held());
        assertThatThrownBy(() -> as(next, () -> standings.open(standing))).isInstanceOf(UnknownStanding.class);
        look(manager);
        assertThat(WholePage.text()).doesNotContain("Lay one with Anna", held());
        does(employee, () -> sharing.withdraw(kind("growth.own.agreed").on("standing-" + standing)));
        look(next);
        assertThat(Shown.texts(".wm-shared h2")).containsExactly("What Ines shared");
    }

    private String held() {
        return "Held against what the role asked on " + Dates.day(UI.getCurrent(), LocalDate.now(clock))
                + ", on the path Shared growth.";
    }

    private StepId step(GoalId goal, String words, LocalDate day) {
        return as(employee, () -> plans.addStep(goal, words, day));
    }

    private ContentRef shareStep(StepId step) {
        ContentRef ref = as(employee, () -> plans.written(step).ref());
        does(employee, () -> sharing.share(ref, named()));
        return ref;
    }

    private static GoalId goalOf(ContentRef ref) {
        return new GoalId(Long.parseLong(ref.subject().substring("plan-".length())));
    }

    private static String due(LocalDate day) {
        return "Due on " + Dates.day(UI.getCurrent(), day);
    }

    /** What stands below the heading of something that is shared, beside when it was. */
    private static List<String> facts(String called) {
        return Shown.texts(".wm-answer h4:contains(" + called + ") ~ .wm-meta");
    }

    private ContentRef goal() {
        GoalId goal = as(employee, () -> plans.begin("Lead a project", null, null));
        ContentRef ref = kind("growth.own.plan").on("plan-" + goal);
        does(employee, () -> sharing.share(ref, named()));
        return ref;
    }

    private StandingId standing() {
        return as(employee, () -> standings.begin(named(), ROLE, List.of()));
    }

    private void side(StandingId standing, PersonId author, PersonId other) {
        does(author, () -> {
            standings.choose(standing, 1, Seen.SEEN);
            standings.share(standing, new NamedReader(other));
        });
    }

    private void share(String kind, String subject, String text, String words) {
        ContentRef ref = kind(kind).on(subject);
        does(employee, () -> {
            assertThat(sharing.save(ref, text, words, -1)).isPresent();
            sharing.share(ref, named());
        });
    }

    private ContentKind kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow();
    }

    /** What stands between the heading of the part and what is shared. */
    private static List<String> above() {
        return Shown.texts(".wm-shared > section:has(h2:contains(Growth)) > p");
    }

    private int statements() {
        TestPeople.enter(manager);
        UI.getCurrent().navigate("account");
        List<String> taken = StatementCounter.during(() -> UI.getCurrent().navigate("team/" + employee));
        return taken.size();
    }

    private void look(PersonId viewer) {
        TestPeople.enter(viewer);
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate("team/" + employee);
    }
}
