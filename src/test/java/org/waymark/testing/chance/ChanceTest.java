package org.waymark.testing.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    @Test
    void a_case_that_fails_says_how_it_can_be_had_again() {
        List<Integer> drawn = new ArrayList<>();
        assertThatThrownBy(() -> Chance.times(50, chance -> {
                    drawn.add(chance.between(1, 10));
                    assertThat(drawn.getLast()).isLessThan(9);
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Case " + drawn.size() + " of 50")
                .satisfies(failure -> {
                    String seed =
                            String.valueOf(failure.getMessage()).replaceFirst("(?s).*waymark\\.seed=(\\d+):.*", "$1");
                    assertThat(Chance.seeded(Long.parseLong(seed)).between(1, 10))
                            .isEqualTo(drawn.getLast());
                });
    }

    @Test
    void a_history_that_fails_is_told_by_the_steps_that_matter_alone() {
        List<Integer> history = IntStream.range(0, 16).boxed().toList();
        assertThatThrownBy(() -> Shortest.play(
                        history,
                        played -> assertThat(played.contains(3) && played.contains(11))
                                .as("3 and then 11")
                                .isFalse()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("[3, 11]: ");
    }

    @Test
    void a_step_goes_that_was_needed_only_by_one_that_went() {
        assertThatThrownBy(() -> Shortest.play(
                        List.of("a", "b", "c"),
                        played -> assertThat(played.equals(List.of("a", "b", "c"))
                                        || played.equals(List.of("a", "b"))
                                        || played.equals(List.of("b")))
                                .isFalse()))
                .hasMessageStartingWith("[b]: ");
    }

    @Test
    void a_history_without_a_fault_is_played_once() {
        List<List<Integer>> played = new ArrayList<>();
        Shortest.play(List.of(1, 2), played::add);
        assertThat(played).containsExactly(List.of(1, 2));
    }
}
