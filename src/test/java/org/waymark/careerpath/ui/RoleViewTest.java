package org.waymark.careerpath.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;

class RoleViewTest extends LadderViewTest {

    @Test
    void a_role_says_what_it_asks_what_comes_next_and_where_people_come_from() {
        importPath(forkedLadder("full", 3));
        signIn("full.start");
        navigate("roles/full.craft-1", RoleView.class);
        assertThat(Shown.texts("h1")).containsExactly("Role craft-1");
        assertThat(texts("wm-eyebrow").getFirst()).isEqualTo("The full path · Craft");
        assertThat(Shown.texts("h2"))
                .containsExactly(
                        "What comes next",
                        "What this role asks",
                        "Further along",
                        "Where people come from",
                        "How promotions work here");
        assertThat(texts("wm-step"))
                .containsExactly("Promotion to Role craft-2", "Sideways to Role lead-1", "Promotion from Start");
        assertThat(texts("wm-competency")).containsExactly("WorkWhat gets done.Learns.Does work 1.", "PeopleHelps 1.");
        assertThat(Shown.texts(".wm-ways > li"))
                .containsExactly("2 steps Role craft-3", "2 steps Role lead-2", "3 steps Role lead-3");
        assertThat(Shown.texts("h3")).contains("Work", "People");
        assertThat(page()).contains("After a while.");
    }

    @Test
    void examples_and_proficiency_stand_with_what_they_belong_to() {
        importPath(forkedLadder("examples", 1));
        signIn(null);
        navigate("roles/examples.start", RoleView.class);
        assertThat(Shown.texts("li > vaadin-details")).containsExactly("Tried twice.For example");
        assertThat(page()).contains("Proficiency: Awareness");
    }

    @Test
    void from_ones_own_role_one_compares_with_any_other() {
        importPath(forkedLadder("own", 2));
        signIn("own.craft-1");
        navigate("roles/own.craft-1", RoleView.class);
        assertThat(texts("wm-here")).containsExactly("You are here");
        assertThat(Shown.target("Compare with another role")).isEqualTo("compare?roles=own.craft-1");
        assertThat(Shown.all("a"))
                .extracting(link -> link.attr("href"))
                .contains("compare?roles=own.craft-1,own.craft-2");
    }

    @Test
    void from_another_role_one_compares_with_ones_own() {
        importPath(forkedLadder("others", 2));
        signIn("others.start");
        navigate("roles/others.lead-1", RoleView.class);
        assertThat(styled("wm-here")).isEmpty();
        assertThat(Shown.target("Compare with your role")).isEqualTo("compare?roles=others.start,others.lead-1");
    }

    @Test
    void the_last_rung_says_that_no_step_leads_on() {
        importPath(forkedLadder("last", 1));
        signIn(null);
        navigate("roles/last.lead-1", RoleView.class);
        assertThat(page()).contains("No step leads on from this role.");
    }

    @Test
    void an_unknown_role_is_not_found() {
        signIn(null);
        UI.getCurrent().navigate("roles/no-such.role");
        assertThat(getCurrentView()).isNotInstanceOf(RoleView.class);
    }

    @Test
    void statements_do_not_grow_with_the_ladder() {
        importPath(forkedLadder("role-small", 1));
        importPath(forkedLadder("role-large", 20));
        signIn("role-small.start");
        int small = StatementCounter.during(() -> navigate("roles/role-small.start", RoleView.class))
                .size();
        int large = StatementCounter.during(() -> navigate("roles/role-large.start", RoleView.class))
                .size();
        int again = StatementCounter.during(() -> navigate("roles/role-small.start", RoleView.class))
                .size();
        System.out.println(
                "SQL statements of /roles/{role}: " + small + " with the layout, then " + large + " and " + again);
        assertThat(small).isLessThanOrEqualTo(12);
        assertThat(large).isEqualTo(again);
    }
}
