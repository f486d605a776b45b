package org.waymark.careerpath.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.jsoup.nodes.Element;
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
        assertThat(texts("wm-competency"))
                .containsExactly(
                        "WorkWhat gets done.Learns.Does work 1.Make a goal of it", "PeopleHelps 1.Make a goal of it");
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
    void what_somebody_filled_in_helps_to_imagine_the_role() {
        importPath(rolesWithNotes("notes"));
        signIn(null);
        navigate("roles/notes.pilot", RoleView.class);
        assertThat(Shown.texts("h2"))
                .containsSubsequence("What this role asks", "What helps", "A usual week", "Further along", "Seats");
        assertThat(section("What helps").select("li"))
                .extracting(Shown::text)
                .containsExactly("A winter on deck.", "Calm.");
        assertThat(Shown.text(section("A usual week"))).contains("Two days on board");
        assertThat(section("A usual week").select("strong")).hasSize(1);
        assertThat(Shown.text(section("Seats")))
                .isEqualTo("SeatsFour people can hold this role at a time. One seat is likely to be free in spring.");
    }

    @Test
    void nothing_is_shown_of_what_nobody_filled_in() {
        importPath(rolesWithNotes("unsaid"));
        signIn(null);
        navigate("roles/unsaid.deckhand", RoleView.class);
        assertThat(Shown.texts("h2")).doesNotContain("What helps", "A usual week", "Seats");
    }

    @Test
    void a_single_seat_and_no_seat_are_said_in_words() {
        importPath(rolesWithNotes("single"));
        signIn(null);
        navigate("roles/single.captain", RoleView.class);
        assertThat(Shown.text(section("Seats"))).isEqualTo("SeatsOne person can hold this role at a time.");
        navigate("roles/single.admiral", RoleView.class);
        assertThat(Shown.text(section("Seats"))).isEqualTo("SeatsNobody can hold this role at present.");
    }

    @Test
    void a_role_elsewhere_says_what_carries_over_from_ones_own() {
        importPath(forkedLadder("carry-mine", 1));
        importPath(rolesWithNotes("carry-theirs"));
        signIn("carry-mine.craft-1");
        navigate("roles/carry-theirs.pilot", RoleView.class);
        assertThat(Shown.text(section("From your role")))
                .isEqualTo("From your roleCarries over: PEOPLE.Would be new: Sea.");
        assertThat(Shown.texts("h2")).containsSubsequence("What this role asks", "From your role", "What helps");
        navigate("roles/carry-theirs.deckhand", RoleView.class);
        assertThat(Shown.text(section("From your role")))
                .isEqualTo("From your roleNothing carries over under the same name.Would be new: Sea.");
    }

    @Test
    void nothing_carries_over_on_ones_own_path_nor_to_a_role_that_says_nothing() {
        importPath(forkedLadder("carry-own", 1));
        importPath(rolesWithNotes("carry-silent"));
        signIn("carry-own.start");
        navigate("roles/carry-own.craft-1", RoleView.class);
        assertThat(Shown.texts("h2")).doesNotContain("From your role");
        navigate("roles/carry-silent.captain", RoleView.class);
        assertThat(Shown.texts("h2")).doesNotContain("From your role");
    }

    @Test
    void roles_elsewhere_are_one_link_away() {
        importPath(forkedLadder("away", 1));
        signIn(null);
        navigate("roles/away.lead-1", RoleView.class);
        assertThat(section("Further along").select("a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("destinations");
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
        importPath(rolesWithNotes("role-elsewhere"));
        signIn("role-small.start");
        int small = StatementCounter.during(() -> navigate("roles/role-small.start", RoleView.class))
                .size();
        int large = StatementCounter.during(() -> navigate("roles/role-large.start", RoleView.class))
                .size();
        int again = StatementCounter.during(() -> navigate("roles/role-small.start", RoleView.class))
                .size();
        int elsewhere = StatementCounter.during(() -> navigate("roles/role-elsewhere.pilot", RoleView.class))
                .size();
        System.out.println(
                "SQL statements of /roles/{role}: " + small + " with the layout, then " + large + " and " + again);
        assertThat(small).isLessThanOrEqualTo(12);
        assertThat(large).isEqualTo(again);
        assertThat(elsewhere).as("a role of another path").isEqualTo(again);
    }

    private static Element section(String heading) {
        return Shown.all("section.wm-section").stream()
                .filter(section -> section.select("h2").text().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no section " + heading));
    }

    private static String rolesWithNotes(String id) {
        return """
                format: waymark/path/1
                id: %s
                name: At sea
                competencies:
                  - {id: sea, name: Sea}
                  - {id: people, name: " PEOPLE "}
                roles:
                  - id: deckhand
                    title: Deckhand
                    level: 1
                    expectations:
                      sea: [Swims.]
                  - id: pilot
                    title: Pilot
                    level: 2
                    expectations:
                      sea: [Knows the shoals.]
                      people: [Speaks up.]
                    helps: [A winter on deck., Calm.]
                    week: "Two days on board, **one** ashore."
                    seats: 4
                    opening: One seat is likely to be free in spring.
                  - {id: captain, title: Captain, level: 3, seats: 1}
                  - {id: admiral, title: Admiral, level: 4, seats: 0}
                """.formatted(id);
    }
}
