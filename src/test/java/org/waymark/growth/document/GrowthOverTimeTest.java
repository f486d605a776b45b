package org.waymark.growth.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.standing.Standings.Part;
import org.waymark.reflection.ThenAndNow;
import org.waymark.reflection.ThenAndNowProvider.WrittenOverTime;
import org.waymark.reflection.ThenAndNowProvider.WrittenOverTime.Text;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** Goals and strengths, then and now. */
@WaymarkTest
class GrowthOverTimeTest extends SpringBrowserlessTest {

    @Autowired
    private ThenAndNow thenAndNow;

    @Autowired
    private Sharing sharing;

    @Autowired
    private List<ContentKind> kinds;

    @Autowired
    private Plans plans;

    @Autowired
    private Standings standings;

    @Autowired
    private PathImport ladders;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    private PersonId manager;
    private PersonId employee;

    @BeforeEach
    void hire() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void what_is_said_of_progress_stands_beside_what_was_said_on_the_day_before() {
        LocalDate first = LocalDate.now(clock);
        progress("Slow.");
        assertThat(mine()).as("said once").isEmpty();
        clock.advance(Duration.ofDays(30));
        progress("Faster.");
        clock.advance(Duration.ofDays(30));
        progress("Content.");
        assertThat(mine()).singleElement().satisfies(progress -> {
            assertThat(progress.address()).isEqualTo("growth/goals/progress");
            assertThat(progress.then().day()).isEqualTo(first.plusDays(30));
            assertThat(words(progress.then())).containsExactly("Faster.");
            assertThat(progress.now().day()).isEqualTo(first.plusDays(60));
            assertThat(words(progress.now())).containsExactly("Content.");
        });
    }

    @Test
    void a_strength_and_a_stance_stand_beside_what_they_were_when_they_were_shared() {
        LocalDate then = LocalDate.now(clock);
        ContentRef strength = kind("growth.own.strengths").on("strength-1");
        ContentRef stance = kind("growth.own.stance").one();
        write(strength, "strength", "I stay calm");
        write(strength, "strength-use", "When a release goes wrong.");
        write(stance, "stance", "HAPPY_HERE");
        does(employee, () -> {
            sharing.share(strength, named());
            sharing.share(stance, named());
        });
        assertThat(mine()).as("as it was shared").isEmpty();
        write(strength, "strength-use", "Every day.");
        write(stance, "stance", "NO_LONG_TERM_GOAL");
        assertThat(mine())
                .extracting(
                        WrittenOverTime::topic,
                        WrittenOverTime::title,
                        one -> words(one.then()),
                        one -> words(one.now()))
                .containsExactly(
                        tuple(
                                "",
                                "In place of goals",
                                List.of("I am happy where I am"),
                                List.of("I have no long-term goal")),
                        tuple(
                                "Strengths",
                                "I stay calm",
                                List.of("I stay calm", "When a release goes wrong."),
                                List.of("I stay calm", "Every day.")));
        assertThat(mine()).allSatisfy(one -> assertThat(one.then().day()).isEqualTo(then));
        does(employee, () -> sharing.withdraw(stance));
        assertThat(mine()).extracting(WrittenOverTime::title).containsExactly("I stay calm");
    }

    @Test
    void the_goal_that_one_is_at_stands_beside_the_one_that_was_reached_before_it() {
        LocalDate first = LocalDate.now(clock);
        does(employee, () -> plans.finish(plans.begin("Splice a rope", null, null)));
        assertThat(mine()).as("nothing after it").isEmpty();
        clock.advance(Duration.ofDays(30));
        does(employee, () -> {
            plans.finish(plans.begin("Sail along", null, null));
            plans.begin("Lead a boat", null, null);
            plans.begin("Rest", null, null);
        });
        assertThat(mine()).singleElement().satisfies(goal -> {
            assertThat(goal.address()).isEqualTo("growth/plan");
            assertThat(goal.title()).isEqualTo("Goals of my growth plan");
            assertThat(goal.then().day()).isEqualTo(first.plusDays(30));
            assertThat(words(goal.then())).containsExactly("Sail along");
            assertThat(words(goal.now())).containsExactly("Lead a boat");
        });
        assertThat(as(manager, thenAndNow::others)).isEmpty();
    }

    @Test
    void ones_own_words_to_what_a_role_asks_stand_beside_those_of_the_standing_before() {
        assertThat(RunAs.operator(() -> ladders.apply("""
            format: waymark/path/1
            id: over-time
            name: Over time
            competencies:
              - {id: craft, name: Craft}
            roles:
              - {id: role, title: Role, level: 1, expectations: {craft: [Keeps a log.]}}
            """, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        standing("Every week.");
        assertThat(mine()).as("held once").isEmpty();
        standing("Each day.");
        StandingId empty = as(employee, () -> standings.begin(named(), "over-time.role", List.of()));
        does(manager, () -> standings.save(empty, 1, Part.WORDS, "Nobody reads it yet.", 0));
        assertThat(mine()).singleElement().satisfies(asked -> {
            assertThat(asked.title()).isEqualTo("Keeps a log.");
            assertThat(words(asked.then())).containsExactly("Every week.");
            assertThat(words(asked.now())).containsExactly("Each day.");
        });
        assertThat(as(manager, thenAndNow::others)).isEmpty();
    }

    /** One that is open to both: only then another one begins. */
    private void standing(String words) {
        StandingId opened = as(employee, () -> {
            StandingId id = standings.begin(named(), "over-time.role", List.of());
            assertThat(standings.save(id, 1, Part.WORDS, words, 0)).isPresent();
            standings.share(id, named());
            return id;
        });
        does(manager, () -> {
            assertThat(standings.save(opened, 1, Part.WORDS, "As I saw it.", 0)).isPresent();
            standings.share(opened, new NamedReader(employee));
        });
    }

    @Test
    void nobody_sees_it_but_its_author() {
        change(1);
        assertThat(mine()).hasSize(1);
        assertThat(as(manager, thenAndNow::others)).isEmpty();
    }

    @Test
    void the_page_has_both_states_side_by_side_and_takes_as_few_statements_with_much_as_with_little() {
        change(1);
        Company.signIn(employee);
        int little = statements();
        assertThat(Shown.texts("h2")).contains("I stay calm");
        assertThat(Shown.texts(".wm-times .wm-words")).contains("As it was", "As it is");
        for (int number = 2; number <= 9; number++) {
            change(number);
        }
        int much = statements();
        System.out.printf("SQL statements of /reflections/then-and-now: %d with little, %d with much%n", little, much);
        assertThat(much).isEqualTo(little).isLessThanOrEqualTo(12);
    }

    private int statements() {
        navigate("account", Component.class);
        return StatementCounter.during(() -> navigate("reflections/then-and-now", Component.class))
                .size();
    }

    private void change(int number) {
        ContentRef strength = kind("growth.own.strengths").on("strength-" + number);
        write(strength, "strength", "I stay calm");
        write(strength, "strength-use", "As it was");
        does(employee, () -> sharing.share(strength, named()));
        write(strength, "strength-use", "As it is");
    }

    private void progress(String words) {
        write(kind("growth.own.progress").on(LocalDate.now(clock).toString()), "progress", words);
    }

    private List<WrittenOverTime> mine() {
        return as(employee, thenAndNow::others);
    }

    private static List<String> words(WrittenOverTime.State state) {
        return state.texts().stream().map(Text::words).toList();
    }

    private ContentKind kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow();
    }

    private void write(ContentRef ref, String text, String words) {
        assertThat(as(employee, () -> sharing.save(ref, text, words, -1))).isPresent();
    }
}
