package org.waymark.careerpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.base.domain.SideBySide;
import org.waymark.base.domain.SideBySide.Cell;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.domain.SideBySide.Foundation;
import org.waymark.base.domain.SideBySide.Line;
import org.waymark.base.domain.SideBySide.Row;
import org.waymark.careerpath.LadderRepository.BelowRow;
import org.waymark.careerpath.LadderRepository.ExpectationRow;

/** What of a competency stays, is reworded or is new. */
class ComparingTest {

    private final List<ExpectationRow> asked = new ArrayList<>();

    private void ask(String role, String... texts) {
        for (String text : texts) {
            ask(role, text, null, null);
        }
    }

    private void ask(String role, String text, @Nullable String address, @Nullable BelowRow below) {
        asked.add(new ExpectationRow("path." + role, "craft", "Craft", null, text, null, List.of(), address, below));
    }

    private List<Cell> compare(String... roles) {
        List<Row> rows = Comparing.rows(
                List.of(roles).stream()
                        .map(role -> new RoleReference("path." + role, role, 1, null, null, "path", "Path"))
                        .toList(),
                asked);
        assertThat(rows).hasSize(1);
        return rows.getFirst().cells();
    }

    @Test
    void of_real_expectations_those_that_go_on_are_reworded_and_others_are_new() {
        ask(
                "three",
                "Delivers large well-defined tasks and solves small scope not-well-defined problems",
                "Contributes to writing proposals",
                "Breaks down large problems into smaller iterative steps across multiple PRs");
        ask(
                "four",
                "Solves ambiguous problems",
                "Leads writing small/medium scope proposals",
                "Breaks down projects into smaller iterative steps that each deliver value");
        assertThat(compare("three", "four").getLast().lines())
                .extracting(Line::difference)
                .containsExactly(Difference.NEW, Difference.NEW, Difference.CHANGED);
        assertThat(compare("three", "four").getFirst().lines())
                .extracting(Line::difference)
                .containsExactly(Difference.LEFT, Difference.LEFT, Difference.CHANGED);
    }

    @Test
    void the_same_text_stays_even_where_another_one_is_before_it_and_nearly_the_same() {
        ask("one", "Cuts wood with care.");
        ask("two", "Cuts wood with great care.", "Cuts wood with care.");
        assertThat(compare("one", "two").getLast().lines())
                .containsExactly(
                        new Line("Cuts wood with great care.", Difference.NEW),
                        new Line("Cuts wood with care.", Difference.STAYS));
    }

    @Test
    void a_text_that_stands_twice_stays_as_often_as_it_stood() {
        ask("one", "Cuts.");
        ask("two", "Cuts.", "Cuts.");
        assertThat(compare("one", "two").getLast().lines())
                .extracting(Line::difference)
                .containsExactly(Difference.STAYS, Difference.NEW);
    }

    @Test
    void of_several_the_most_alike_is_the_one_that_was_reworded_and_of_equals_the_first() {
        ask("one", "Cuts wood well.", "Cuts wood very well.", "Saws wood.", "Saws stone.");
        ask("two", "Cuts wood very well indeed.", "Saws glass.");
        assertThat(compare("one", "two").getLast().lines())
                .containsExactly(
                        new Line("Cuts wood very well indeed.", Difference.CHANGED, "Cuts wood very well.", null),
                        new Line("Saws glass.", Difference.CHANGED, "Saws wood.", null));
    }

    @Test
    void what_a_ladder_says_comes_before_what_looks_alike() {
        BelowRow foundation = new BelowRow("path.sweeps", "Sweeps the yard.", "one");
        ask("one", "Sweeps the yard.", "path.sweeps", null);
        ask("one", "Cleans the shop.");
        ask("two", "Cleans the shop windows.", null, foundation);
        ask("two", "Sweeps the yard alone.");
        assertThat(compare("one", "two").getLast().lines())
                .containsExactly(
                        new Line(
                                "Cleans the shop windows.",
                                Difference.NEW,
                                null,
                                new Foundation("Sweeps the yard.", null)),
                        new Line("Sweeps the yard alone.", Difference.NEW));
        assertThat(compare("one", "two").getFirst().lines())
                .extracting(Line::difference)
                .containsExactly(Difference.CHANGED, Difference.LEFT);
    }

    @Test
    void what_stays_word_for_word_stays_even_where_something_new_builds_on_it() {
        BelowRow foundation = new BelowRow("path.sweeps", "Sweeps the yard.", "one");
        ask("one", "Sweeps the yard.", "path.sweeps", null);
        ask("two", "Owns all yards.", null, foundation);
        ask("two", "Sweeps the yard.");
        assertThat(compare("one", "two").getLast().lines())
                .containsExactly(
                        new Line("Owns all yards.", Difference.NEW, null, new Foundation("Sweeps the yard.", null)),
                        new Line("Sweeps the yard.", Difference.STAYS));
    }

    @Test
    void of_two_that_build_on_one_the_more_alike_is_that_one_reworded() {
        BelowRow foundation = new BelowRow("path.sweeps", "Sweeps the yard.", "one");
        ask("one", "Sweeps the yard.", "path.sweeps", null);
        ask("two", "Owns all yards.", null, foundation);
        ask("two", "Sweeps the whole yard.", null, foundation);
        assertThat(compare("one", "two").getLast().lines())
                .extracting(Line::text, Line::difference)
                .containsExactly(
                        tuple("Owns all yards.", Difference.NEW), tuple("Sweeps the whole yard.", Difference.CHANGED));
    }

    @Test
    void looking_down_the_two_belong_together_as_well() {
        BelowRow foundation = new BelowRow("path.sweeps", "Sweeps the yard.", "one");
        ask("two", "Owns all yards.", null, foundation);
        ask("one", "Sweeps the yard.", "path.sweeps", null);
        List<Cell> cells = compare("two", "one");
        assertThat(cells.getFirst().lines()).containsExactly(new Line("Owns all yards.", Difference.CHANGED));
        assertThat(cells.getLast().lines()).containsExactly(new Line("Sweeps the yard.", Difference.NEW));
    }

    @Test
    void what_builds_on_a_role_that_is_not_compared_says_whose_it_is() {
        BelowRow foundation = new BelowRow("path.cleans", "Cleans the yard.", "Two");
        ask("one", "Sweeps.");
        ask("three", "Owns all yards.", null, foundation);
        assertThat(compare("one", "three").getLast().lines())
                .containsExactly(
                        new Line("Owns all yards.", Difference.NEW, null, new Foundation("Cleans the yard.", "Two")));
    }

    @Test
    void each_of_several_is_set_beside_the_first() {
        ask("one", "Cuts.", "Saws.", "Sweeps.");
        ask("two", "Cuts.", "Saws.");
        ask("three", "Cuts.", "Paints.");
        List<Cell> cells = compare("one", "two", "three");
        assertThat(cells.getFirst().lines())
                .extracting(Line::difference)
                .containsExactly(Difference.STAYS, Difference.CHANGED, Difference.LEFT);
        assertThat(cells.get(1).lines())
                .extracting(Line::difference)
                .containsExactly(Difference.STAYS, Difference.STAYS);
        assertThat(cells.getLast().lines())
                .extracting(Line::difference)
                .containsExactly(Difference.STAYS, Difference.NEW);
    }

    @Test
    void only_changes_leaves_out_what_stays_and_still_counts_it() {
        ask("one", "Cuts.", "Saws.");
        ask("two", "Cuts.", "Paints.");
        List<Row> rows = List.of(new Row("Craft", compare("one", "two")));
        SideBySide changes = new SideBySide(List.of(), rows).onlyChanges();
        Row row = changes.rows().getFirst();
        assertThat(row.cells().getFirst().lines()).containsExactly(new Line("Saws.", Difference.LEFT));
        assertThat(row.cells().getLast().lines()).containsExactly(new Line("Paints.", Difference.NEW));
        assertThat(changes.count(1, Difference.STAYS)).isEqualTo(1);
        assertThat(row.difference(1)).isEqualTo(Difference.CHANGED);
    }
}
