package org.waymark.careerpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CarryOverTest {

    @Test
    void what_both_ask_for_carries_over_and_the_rest_would_be_new() {
        assertThat(CarryOver.between(List.of("Craft", "Leading"), List.of("Teaching", "Leading", "Trust")))
                .hasValue(new CarryOver(List.of("Leading"), List.of("Teaching", "Trust")));
    }

    @Test
    void capitals_and_blanks_do_not_matter_and_the_other_path_s_name_is_told() {
        assertThat(CarryOver.between(List.of(" working  Together"), List.of("Working together ")))
                .hasValue(new CarryOver(List.of("Working together "), List.of()));
    }

    @Test
    void a_role_that_asks_nothing_cannot_be_compared() {
        assertThat(CarryOver.between(List.of(), List.of("Craft"))).isEmpty();
        assertThat(CarryOver.between(List.of("Craft"), List.of())).isEmpty();
    }
}
