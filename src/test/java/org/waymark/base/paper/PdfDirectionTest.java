package org.waymark.base.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfDirectionTest {

    @Test
    void what_is_read_from_the_right_is_drawn_from_the_left_with_its_brackets_turned() {
        assertThat(PdfDirection.visual(PdfDirection.fromTheRight("\u05d0\u05d1 (\u05d2) 42")))
                .isEqualTo("42 (\u05d2) \u05d1\u05d0");
        assertThat(PdfDirection.visual("See \u05d0\u05d1, then go")).isEqualTo("See \u05d1\u05d0, then go");
    }
}
