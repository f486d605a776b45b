package org.waymark.careerpath.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.RoleReference;
import org.waymark.testing.StatementCounter;

class CompareViewTest extends LadderViewTest {

    @Autowired
    CareerPaths paths;

    private static void open(String query) {
        UI.getCurrent().navigate("compare", QueryParameters.fromString(query));
    }

    private String address() {
        return URLDecoder.decode(
                UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters(),
                StandardCharsets.UTF_8);
    }

    private RoleReference role(String address) {
        return RunAs.operator(() -> paths.find(address)).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<RoleReference> picker(int index) {
        return (ComboBox<RoleReference>) find(ComboBox.class).all().get(index);
    }

    @Test
    void two_roles_stand_side_by_side_and_say_what_changes() {
        importPath(forkedLadder("side", 2));
        signIn("side.start");
        open("roles=side.start,side.craft-1");
        assertThat(texts("wm-compare-name")).containsExactly("Start", "Role craft-1");
        assertThat(texts("wm-compare-head").getFirst()).isEqualTo("Your roleStartPromotion, CraftRole craft-1");
        assertThat(styled("wm-compare-row"))
                .extracting(row -> row.select("h2").text())
                .containsExactly("Work 1 new, 1 stays", "People New");
        assertThat(texts("wm-compare-cell"))
                .containsExactly(
                        "StartAwarenessLearns.Only here Tries.",
                        "Role craft-1Stays Learns.New Does work 1.",
                        "StartNothing asked here",
                        "Role craft-1Helps 1.");
        assertThat(texts("wm-lede")).containsExactly("Role craft-1 has 2 new expectations. None is reworded, 1 stays.");
    }

    @Test
    void only_what_changes_is_part_of_the_address() {
        importPath(forkedLadder("only", 2));
        signIn(null);
        open("roles=only.craft-1,only.craft-1");
        assertThat(texts("wm-lede")).containsExactly("This is the same role twice. Choose another one on either side.");
        assertThat(styled("wm-compare-row")).hasSize(2);
        test(find(Checkbox.class).single()).click();
        assertThat(address()).contains("roles=only.craft-1,only.craft-1", "only=changes");
        assertThat(styled("wm-compare-row")).isEmpty();
        assertThat(page()).contains("Both roles ask the same.");
    }

    @Test
    void only_what_changes_leaves_out_what_stays_within_a_competency_as_well() {
        importPath(forkedLadder("within", 2));
        signIn(null);
        open("roles=within.start,within.craft-1&only=changes");
        assertThat(styled("wm-compare-row").getFirst().text())
                .isEqualTo("Work 1 new, 1 stays Start Awareness Tries. Role craft-1 Does work 1.");
        assertThat(texts("wm-lede")).containsExactly("Role craft-1 has 2 new expectations. None is reworded, 1 stays.");
    }

    @Test
    void the_words_that_differ_are_marked_and_said_and_what_builds_on_what_is_named() {
        importPath("""
            format: waymark/path/1
            id: words
            name: Words
            competencies: [{id: craft, name: Craft}]
            roles:
              - id: one
                title: One
                level: 1
                expectations:
                  craft: [{id: proposes, text: Leads writing **small** proposals.}, {id: sweeps, text: Sweeps.}]
              - id: two
                title: Two
                level: 2
                expectations:
                  craft: [Leads writing large proposals., {id: cleans, text: Cleans the yard., builds-on: sweeps}]
              - id: three
                title: Three
                level: 3
                expectations:
                  craft: [{text: Owns all yards., builds-on: cleans}]
            """);
        signIn(null);
        open("roles=words.one,words.two");
        Element cell = styled("wm-compare-cell").getLast();
        assertThat(cell.text())
                .isEqualTo(
                        "Two Reworded Leads writing (taken out: small) (put in: large) proposals. New Cleans the yard."
                                + " Builds on “Sweeps.”");
        assertThat(cell.select("del").text()).isEqualTo("(taken out: small)");
        assertThat(cell.select("ins").text()).isEqualTo("(put in: large)");
        assertThat(cell.select("del > .wm-unseen, ins > .wm-unseen")).hasSize(4);
        assertThat(styled("wm-compare-cell").getFirst().text()).isEqualTo("One Leads writing small proposals. Sweeps.");
        open("roles=words.one,words.three");
        assertThat(styled("wm-compare-cell").getLast().text())
                .isEqualTo("Three Owns all yards. Builds on “Cleans the yard.” (Two)");
    }

    @Test
    void choosing_another_role_goes_to_its_address() {
        importPath(forkedLadder("choose", 2));
        signIn(null);
        open("roles=choose.start,choose.craft-1");
        picker(1).setValue(role("choose.lead-2"));
        assertThat(address()).isEqualTo("compare?roles=choose.start,choose.lead-2");
        assertThat(texts("wm-compare-name")).containsExactly("Start", "Role lead-2");
        picker(0).setValue(role("choose.lead-1"));
        assertThat(address()).isEqualTo("compare?roles=choose.lead-1,choose.lead-2");
    }

    @Test
    void a_fork_is_compared_side_by_side_and_a_role_is_taken_out_by_clearing_its_field() {
        importPath(forkedLadder("fork", 2));
        signIn("fork.start");
        open("roles=fork.start,fork.craft-1,fork.lead-1");
        assertThat(texts("wm-compare-name")).containsExactly("Start", "Role craft-1", "Role lead-1");
        assertThat(styled("wm-compare-row").getFirst().select(".wm-compare-cell"))
                .extracting(Element::text)
                .containsExactly(
                        "Start Awareness Learns. Only here Tries.",
                        "Role craft-1 1 new, 1 stays Stays Learns. New Does work 1.",
                        "Role lead-1 1 new, 1 stays Stays Learns. New Does work 1.");
        assertThat(texts("wm-lede")).containsExactly("Each is compared with Start, competency by competency.");
        picker(3).setValue(role("fork.lead-2"));
        assertThat(address()).isEqualTo("compare?roles=fork.start,fork.craft-1,fork.lead-1,fork.lead-2");
        picker(1).clear();
        assertThat(address()).isEqualTo("compare?roles=fork.start,fork.lead-1,fork.lead-2");
    }

    @Test
    void without_roles_one_starts_from_ones_own_and_is_asked_for_the_other() {
        importPath(forkedLadder("start", 1));
        signIn("start.lead-1");
        open("");
        assertThat(picker(0).getValue().title()).isEqualTo("Role lead-1");
        assertThat(picker(1).getValue()).isNull();
        assertThat(page()).contains("Choose the other role to see what changes between them.");
        picker(1).setValue(role("start.start"));
        assertThat(address()).isEqualTo("compare?roles=start.lead-1,start.start");
    }

    @Test
    void without_roles_and_without_one_of_ones_own_both_are_asked_for() {
        signIn(null);
        open("");
        assertThat(page()).contains("Choose two roles to see what changes between them.");
    }

    @Test
    void a_role_that_is_not_there_is_named_and_the_other_one_stays() {
        importPath(forkedLadder("unknown", 1));
        signIn("unknown.lead-1");
        open("roles=unknown.nobody,unknown.craft-1");
        assertThat(texts("wm-problem"))
                .containsExactly(
                        "There is no role “unknown.nobody”. It may have been renamed; choose one from the list.");
        assertThat(picker(0).getValue().title()).isEqualTo("Role craft-1");
        picker(1).setValue(role("unknown.start"));
        assertThat(address()).isEqualTo("compare?roles=unknown.craft-1,unknown.start");
    }

    @Test
    void statements_do_not_grow_with_the_roles() {
        importPath(forkedLadder("compare-small", 1));
        importPath(forkedLadder("compare-large", 20));
        signIn("compare-small.start");
        int small = StatementCounter.during(() -> open("roles=compare-small.start,compare-small.lead-1"))
                .size();
        int large = StatementCounter.during(() -> open("roles=compare-large.start,compare-large.lead-20"))
                .size();
        assertThat(small).isLessThanOrEqualTo(12);
        assertThat(large).isLessThanOrEqualTo(small);
    }
}
