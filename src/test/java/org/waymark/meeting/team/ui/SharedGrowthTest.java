package org.waymark.meeting.team.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.NextLooks;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.standing.Seen;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
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

/** Growth on the manager's page. */
@WaymarkTest
class SharedGrowthTest extends SpringBrowserlessTest {

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
