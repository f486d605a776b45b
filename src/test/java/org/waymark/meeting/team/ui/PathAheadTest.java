package org.waymark.meeting.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkTest;

/** The next role on the pages for a one-on-one: what it newly asks is read first, and the rest unfolded. */
@WaymarkTest
class PathAheadTest extends SpringBrowserlessTest {

    private static final String LADDER = """
        format: waymark/path/1
        id: path-ahead
        name: Ahead
        competencies: [{id: craft, name: Craft}, {id: care, name: Care}, {id: yard, name: Yard}]
        roles:
          - id: one
            title: One
            level: 1
            expectations:
              craft: [Cuts., Leads writing small proposals.]
              care: [Sweeps.]
          - id: two
            title: Two
            level: 2
            expectations:
              craft: [Cuts., Leads writing large proposals., Teaches.]
              care: [Sweeps.]
              yard: [Owns the yard.]
          - id: three
            title: Three
            level: 3
            expectations:
              craft: [Cuts., Leads writing large proposals., Teaches.]
              care: [Sweeps.]
              yard: [Owns the yard.]
        steps:
          - {from: one, to: two, kind: promotion}
          - {from: two, to: three, kind: promotion}
        """;

    @Autowired
    private Company company;

    @Autowired
    private PathImport imports;

    @AfterAll
    static void nobody() {
        TestPeople.leave();
    }

    private Member employee(PersonId manager, String role) {
        imported(LADDER);
        Member employee = company.hire("Emil Employee", role);
        company.changeManager(employee.id(), manager);
        return employee;
    }

    private void imported(String ladder) {
        assertThat(RunAs.operator(() -> imports.apply(ladder, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
    }

    private void prepare(PersonId manager, Member employee) {
        TestPeople.enter(manager);
        navigate("team/" + employee.id(), Component.class);
    }

    @Test
    void what_is_new_comes_first_and_both_roles_stand_side_by_side_in_a_fold() {
        PersonId manager = company.person("Mona Manager");
        prepare(manager, employee(manager, "path-ahead.one"));
        assertThat(Shown.all(".wm-new > section"))
                .extracting(Element::text)
                .containsExactly(
                        "Craft Reworded Leads writing (taken out: small) (put in: large) proposals. Teaches.",
                        "Yard New Owns the yard.");
        Element fold = Shown.all("details.wm-within").getFirst();
        assertThat(fold.hasAttr("open")).isFalse();
        assertThat(fold.select("> summary").text()).isEqualTo("Both side by side 2 expectations stay");
        assertThat(fold.select(".wm-compare-row")).hasSize(3);
    }

    @Test
    void it_is_the_same_on_the_page_of_the_one_on_one() {
        PersonId manager = company.person("Mona Manager");
        Member employee = employee(manager, "path-ahead.one");
        Company.Meeting meeting = company.meeting(employee.id());
        TestPeople.enter(manager);
        navigate("one-on-ones/" + meeting.oneOnOne(), Component.class);
        assertThat(Shown.all(".wm-new > section")).hasSize(2);
        assertThat(Shown.all("details.wm-within .wm-compare")).hasSize(1);
        assertThat(Shown.texts("details > summary"))
                .contains("The path from hereTwo after One, with 2 new expectations");
    }

    @Test
    void a_role_that_asks_nothing_new_and_one_of_which_nobody_wrote_say_so() {
        PersonId manager = company.person("Mona Manager");
        prepare(manager, employee(manager, "path-ahead.two"));
        assertThat(Shown.texts(".wm-new")).containsExactly("It asks nothing new.");
        imported("""
            format: waymark/path/1
            id: path-unwritten
            name: Unwritten
            competencies: [{id: craft, name: Craft}]
            roles: [{id: a, title: A, level: 1}, {id: b, title: B, level: 2}]
            steps: [{from: a, to: b, kind: promotion}]
            """);
        prepare(manager, employee(manager, "path-unwritten.a"));
        assertThat(Shown.all(".wm-new, .wm-within")).isEmpty();
        assertThat(Shown.texts(".wm-none")).contains("Nobody has written down yet what it asks.");
    }

    @Test
    void a_role_of_which_nobody_wrote_says_so_whatever_the_one_before_asks() {
        PersonId manager = company.person("Mona Manager");
        imported("""
            format: waymark/path/1
            id: path-half-written
            name: Half written
            competencies: [{id: craft, name: Craft}]
            roles:
              - {id: a, title: A, level: 1, expectations: {craft: [Cuts.]}}
              - {id: b, title: B, level: 2}
            steps: [{from: a, to: b, kind: promotion}]
            """);
        prepare(manager, employee(manager, "path-half-written.a"));
        assertThat(Shown.texts(".wm-none")).contains("Nobody has written down yet what it asks.");
    }

    @Test
    void the_same_words_at_another_proficiency_are_something_new() {
        PersonId manager = company.person("Mona Manager");
        imported("""
            format: waymark/path/1
            id: path-levels
            name: Levels
            competencies: [{id: craft, name: Craft}]
            roles:
              - {id: a, title: A, level: 1, expectations: {craft: [{text: Cuts., proficiency: Working}]}}
              - {id: b, title: B, level: 2, expectations: {craft: [{text: Cuts., proficiency: Expert}]}}
            steps: [{from: a, to: b, kind: promotion}]
            """);
        prepare(manager, employee(manager, "path-levels.a"));
        assertThat(Shown.texts(".wm-new > section")).containsExactly("CraftFrom “Working” to “Expert”");
        UI.getCurrent()
                .navigate("compare", QueryParameters.fromString("roles=path-levels.a,path-levels.b&only=changes"));
        assertThat(Shown.texts(".wm-compare-cell .wm-none")).containsOnly("Nothing else changes here");
    }
}
