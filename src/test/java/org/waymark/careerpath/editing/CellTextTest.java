package org.waymark.careerpath.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.testing.chance.Chance;

class CellTextTest {

    private static PathDocument.Expectation expectation(String text, String... examples) {
        return new PathDocument.Expectation("craft", text, null, List.of(examples));
    }

    private static List<PathDocument.Expectation> read(String text) {
        return CellText.read(text, "craft", List.of());
    }

    @Test
    void an_item_is_an_expectation_and_an_item_within_it_an_example() {
        assertThat(read("""
            - Weighs before mixing.
              - Weighed it twice.
              - Lent the scales.
            - Waits.
            """))
                .containsExactly(
                        expectation("Weighs before mixing.", "Weighed it twice.", "Lent the scales."),
                        expectation("Waits."));
    }

    @Test
    void text_without_a_dash_is_an_expectation_of_its_own() {
        assertThat(read("Waits.\n\nTastes.\nTwice."))
                .containsExactly(expectation("Waits."), expectation("Tastes.\nTwice."));
    }

    @Test
    void what_keeps_its_words_keeps_its_proficiency() {
        List<PathDocument.Expectation> before = List.of(
                new PathDocument.Expectation("craft", "Waits.", "Expert", List.of()),
                new PathDocument.Expectation("craft", "Tastes.", "Beginner", List.of()));
        assertThat(CellText.read("- Tastes.\n- Waits.\n- Learns.", "craft", before))
                .extracting(PathDocument.Expectation::proficiency)
                .containsExactly("Beginner", "Expert", null);
    }

    @Test
    void what_is_reworded_or_moved_keeps_what_builds_on_it() {
        List<PathDocument.Expectation> before = List.of(
                expectation("Waits.").linked("waits", null),
                expectation("Tastes.").linked("tastes", "smells"));
        assertThat(CellText.read("- Tastes.\n- Waits a night.\n- Tastes.", "craft", before))
                .extracting(PathDocument.Expectation::id, PathDocument.Expectation::buildsOn)
                .containsExactly(tuple("tastes", "smells"), tuple("waits", null), tuple(null, null));
    }

    @Test
    void what_is_written_out_reads_in_as_the_same() {
        Chance.times(500, chance -> {
            List<PathDocument.Expectation> cell = chance.list(
                    0,
                    3,
                    () -> new PathDocument.Expectation(
                            "craft", text(chance), null, chance.list(0, 2, () -> text(chance))));
            assertThat(CellText.read(CellText.write(cell), "craft", cell)).isEqualTo(cell);
        });
    }

    private static String text(Chance chance) {
        return String.join(
                "\n",
                chance.list(
                        1,
                        2,
                        () -> chance.of(
                                "Waits.",
                                "- dash",
                                "* star",
                                "a\nb",
                                "a\n- b",
                                "a\n\nb",
                                "\\- c",
                                "1. one",
                                "**bold**")));
    }
}
