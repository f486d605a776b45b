package org.waymark.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;

class PressTest {

    private enum Act {
        SHARE,
        WITHDRAW
    }

    @Test
    void what_a_button_was_drawn_with_is_what_its_press_says() {
        assertThat(Press.parse(Act.class, Press.to(Act.SHARE, new PersonId(7))))
                .isEqualTo(new Press<>(Act.SHARE, new NamedReader(new PersonId(7))));
        assertThat(Press.parse(Act.class, "WITHDRAW")).isEqualTo(new Press<>(Act.WITHDRAW, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ERASE", "share", "ERASE@7", "@7", "SHARE@", "SHARE@somebody", "SHARE@7@8@"})
    void what_no_button_says_is_refused(String pressed) {
        assertThatThrownBy(() -> Press.parse(Act.class, pressed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_gives_words_away_and_names_nobody_is_refused() {
        Press<Act> press = Press.parse(Act.class, "SHARE");
        assertThatThrownBy(press::named).isInstanceOf(IllegalArgumentException.class);
    }
}
