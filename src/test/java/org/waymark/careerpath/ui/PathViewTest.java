package org.waymark.careerpath.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;

class PathViewTest extends LadderViewTest {

    @Test
    void tracks_stand_side_by_side_from_the_ground_up() {
        importPath(forkedLadder("draw", 2));
        signIn("draw.craft-1");
        navigate("paths/draw", PathView.class);
        assertThat(Shown.texts("h1")).containsExactly("The draw path");
        assertThat(Shown.target("YAML")).isEqualTo("paths/draw.yml");
        assertThat(Shown.target("CSV")).isEqualTo("paths/draw.csv");
        assertThat(texts("wm-ladder-tracks")).containsExactly("CraftLead");
        assertThat(texts("wm-rung-name"))
                .containsExactly("Start", "Role craft-1You are here", "Role craft-2", "Role lead-1", "Role lead-2");
        assertThat(styled("wm-rung").get(3).attr("style")).contains("--wm-rung:2", "--wm-track:2");
        assertThat(styled("wm-rung").getFirst().attr("style")).contains("--wm-span:2");
    }

    @Test
    void the_viewers_role_is_marked_and_no_other() {
        importPath(forkedLadder("marked", 2));
        signIn("marked.craft-1");
        navigate("paths/marked", PathView.class);
        assertThat(styled("wm-rung-here"))
                .singleElement()
                .satisfies(rung -> assertThat(Shown.text(rung)).contains("Role craft-1"));
        assertThat(texts("wm-here")).containsExactly("You are here");
        signIn(null);
        navigate("paths/marked", PathView.class);
        assertThat(styled("wm-here")).isEmpty();
    }

    @Test
    void each_rung_leads_to_its_role_and_names_the_steps_from_it() {
        importPath(forkedLadder("steps", 2));
        signIn(null);
        navigate("paths/steps", PathView.class);
        assertThat(Shown.target("Role lead-2")).isEqualTo("roles/steps.lead-2");
        assertThat(texts("wm-step"))
                .containsExactly(
                        "Promotion to Role craft-1",
                        "Promotion to Role lead-1",
                        "Promotion to Role craft-2",
                        "Sideways to Role lead-1",
                        "Promotion to Role lead-2");
    }

    @Test
    void the_page_says_how_promotions_work_here() {
        importPath(forkedLadder("promotions", 1));
        signIn(null);
        navigate("paths/promotions", PathView.class);
        assertThat(page()).contains("How promotions work here");
        assertThat(styled("wm-prose").getFirst().html())
                .contains("<h3>When</h3>", "<strong>March</strong>", "href=\"https://example.org/ask\"");
    }

    @Test
    void an_unknown_path_is_not_found() {
        signIn(null);
        UI.getCurrent().navigate("paths/no-such-path");
        assertThat(styled("wm-ladder")).isEmpty();
        assertThat(getCurrentView()).isNotInstanceOf(PathView.class);
    }

    @Test
    void statements_do_not_grow_with_the_ladder() {
        importPath(forkedLadder("count-small", 2)
                .replaceFirst("(?s)  - id: lead-2.*?Helps 2.]\n", "")
                .replaceFirst("  - \\{from: lead-1, to: lead-2[^\n]*\n", ""));
        importPath(forkedLadder("count-large", 20)
                .replaceFirst("(?s)  - id: lead-20.*?Helps 20.]\n", "")
                .replaceFirst("  - \\{from: lead-19, to: lead-20[^\n]*\n", ""));
        signIn("count-small.start");
        int small = StatementCounter.during(() -> navigate("paths/count-small", PathView.class))
                .size();
        assertThat(styled("wm-rung")).hasSize(4);
        int large = StatementCounter.during(() -> navigate("paths/count-large", PathView.class))
                .size();
        assertThat(styled("wm-rung")).hasSize(40);
        int again = StatementCounter.during(() -> navigate("paths/count-small", PathView.class))
                .size();
        System.out.println(
                "SQL statements of /paths/{path}: " + small + " with the layout, then " + large + " and " + again);
        assertThat(small).isLessThanOrEqualTo(12);
        assertThat(large).isEqualTo(again);
    }
}
