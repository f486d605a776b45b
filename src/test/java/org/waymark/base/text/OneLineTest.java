package org.waymark.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @Test
    void composed_and_decomposed_are_the_same_line() {
        assertThat(OneLine.of("Cafe\u0301")).isEqualTo("Caf\u00e9");
    }

    @Test
    void blanks_of_all_scripts_and_line_breaks_are_one_space() {
        assertThat(OneLine.of("\u3000Ada\u00a0\u2003\r\n\u2028Lind\u0085\t")).isEqualTo("Ada Lind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\u200bLind", "\u200eAda", "\u202eAda", "\u2066Ada\u2069", "Ada\u00ad", "\ufeffAda", "A\u2060da",
                        "Ada\u3164",
                "Ada\u2800", "Ada\u061c", "A\u034fda", "Ada\ufe0f", "Ad\u200da", "Ad\u200ca", "\u200dAda",
                        "Ada\udb40\udc67",
                "\u00e9\u200d\u00e9", "\ud83d\ude00\u200d", "\u0645\u200c", "Ada\u180e"
            })
    void what_nobody_sees_is_a_flaw(String line) {
        assertThat(OneLine.flaw(line)).map(Flaw::kind).contains(Flaw.Kind.HIDDEN);
        assertThatThrownBy(() -> OneLine.checked(line)).isInstanceOf(UnfitTextException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u0000da", "Ada\u0007", "Ada\ud83d", "\ude00Ada", "Ada\uffff", "Ada\u009f"})
    void what_is_no_character_is_a_flaw(String line) {
        assertThat(OneLine.flaw(line)).map(Flaw::kind).contains(Flaw.Kind.NO_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ren\u00e9e O'Brien-\u0141ukasz",
                // Persian, with a non-joiner between two joined letters.
                "\u0645\u06cc\u200c\u0646\u0627",
                // Devanagari and Sinhala, with a joiner behind a virama; Bengali, with one before it.
                "\u0915\u094d\u200d\u0937",
                "\u0dc1\u0dca\u200d\u0dbb\u0dd3",
                "\u09b0\u200d\u09cd\u09af\u09be\u09ac",
                // Family, a person with a skin colour and a laptop, a red heart, Scotland's flag, a keycap.
                "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "\ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb Works",
                "\u2764\ufe0f",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f",
                "1\ufe0f\u20e3",
                // A variant of a sign in a Japanese name.
                "\u845b\udb40\udd00\u57ce",
                "\u0418\u0432\u0430\u043d \u738b \uae40"
            })
    void what_a_script_needs_is_none(String line) {
        assertThat(OneLine.flaw(line)).isEmpty();
        assertThat(OneLine.checked(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"Ada,true", "7,true", "\u738b,true", "\u3164,false", "--,false", "\u200e,false", "' ',false"})
    void a_letter_or_digit_is_something_to_read(String line, boolean isReadable) {
        assertThat(OneLine.isReadable(line)).isEqualTo(isReadable);
    }

    @Test
    void the_flaw_tells_its_code() {
        assertThat(OneLine.flaw("a\u200bb")).map(Flaw::code).contains("U+200B");
        assertThat(OneLine.flaw("a\udb40\udc67")).map(Flaw::code).contains("U+E0067");
    }

    @Test
    void what_cannot_be_kept_becomes_a_replacement_character() {
        assertThat(KeptText.of("a\u0000b\ud83d-\ude00\ud83d\ude00")).isEqualTo("a\ufffdb\ufffd-\ufffd\ud83d\ude00");
        assertThat(KeptText.halves("a\u0000\ud83d")).isEqualTo("a\u0000\ufffd");
        String whole = "as it is";
        assertThat(KeptText.of(whole)).isSameAs(whole);
    }
}
