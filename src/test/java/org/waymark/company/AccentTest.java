package org.waymark.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which accents can be read, and what is proposed in place of others. */
class AccentTest {

    private static final String EVERGREEN = "#11644c";

    @Test
    void waymarks_own_accent_can_be_read_on_light_and_on_dark() {
        assertThat(Accent.check(EVERGREEN)).isEmpty();
        assertThat(AccentScheme.DARK.isFine(Oklch.of(0.8, 0.09, 168))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"#ffd500,MARKS", "#ffffff,MARKS", "#7a9cff,MARKS", "#3c8c3c,BUTTON", "#00b000,MARKS"})
    void accent_that_cannot_be_read_on_light_is_refused_with_the_nearest_that_can(String accent, AccentUse use) {
        Accent.Refusal refusal = Accent.check(accent).orElseThrow();
        assertThat(refusal.use()).isEqualTo(use);
        assertThat(refusal.contrast()).isLessThan(use.needed());
        assertThat(Accent.check(refusal.nearest())).isEmpty();
        assertThat(Oklch.of(refusal.nearest()).distance(Oklch.of(accent))).isLessThan(0.45);
    }

    /** Any colour that somebody may enter leads to two that can be read. */
    @Test
    void whatever_is_entered_what_is_shown_can_be_read_on_light_and_on_dark() {
        Random random = new Random(14);
        for (int i = 0; i < 200; i++) {
            String entered = String.format(Locale.ROOT, "#%06x", random.nextInt(0x1000000));
            String light = Accent.check(entered).map(Accent.Refusal::nearest).orElse(entered);
            assertThat(AccentScheme.LIGHT.isFine(Oklch.of(light)))
                    .as("%s on light", entered)
                    .isTrue();
            assertThat(AccentScheme.DARK.isFine(Oklch.of(Accent.onDark(light))))
                    .as("%s on dark", entered)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0b1f4b", "#000000", "#11644c"})
    void accent_that_cannot_be_seen_on_dark_is_shown_there_as_the_nearest_that_can(String accent) {
        assertThat(Accent.onDark(accent)).isNotEqualTo(accent);
        assertThat(Oklch.of(Accent.onDark(accent)).lightness())
                .isGreaterThan(Oklch.of(accent).lightness());
    }

    @Test
    void accent_that_can_be_seen_on_dark_stays_what_it_is() {
        assertThat(Accent.onDark("#81d1b3")).isEqualTo("#81d1b3");
    }

    @ParameterizedTest
    @CsvSource({"#11644C,#11644c", " 11644c ,#11644c", "#164,#116644", "164,#116644"})
    void a_colour_is_read_as_people_write_it(String text, String accent) {
        assertThat(Accent.read(text)).contains(accent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "#12", "#1234", "#12345", "#1234567", "green", "#gggggg", "#11644c;}", "url(x)"})
    void what_is_no_colour_is_none(String text) {
        assertThat(Accent.read(text)).isEmpty();
    }

    /** Of the relative luminance of WCAG: black on white, and the grey that is just enough. */
    @Test
    void contrast_is_that_of_wcag() {
        assertThat(Contrast.of(Oklch.of("#000000").linear(), Oklch.of("#ffffff").linear()))
                .isCloseTo(21, within(0.01));
        assertThat(Contrast.of(Oklch.of("#767676").linear(), Oklch.of("#ffffff").linear()))
                .isCloseTo(4.54, within(0.01));
    }

    @Test
    void a_colour_stays_the_same_there_and_back() {
        Random random = new Random(41);
        for (int i = 0; i < 500; i++) {
            String hex = String.format(Locale.ROOT, "#%06x", random.nextInt(0x1000000));
            assertThat(Oklch.of(hex).hex()).isEqualTo(hex);
        }
    }
}
