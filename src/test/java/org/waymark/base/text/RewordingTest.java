package org.waymark.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.base.text.Rewording.Kind;
import org.waymark.base.text.Rewording.Piece;

class RewordingTest {

    private static String marked(String before, String after) {
        return Rewording.between(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.words();
                    case REMOVED -> "[-" + piece.words() + "-]";
                    case ADDED -> "[+" + piece.words() + "+]";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Leads writing small/medium scope proposals | Leads writing large scope proposals | Leads writing [-small/medium-] [+large+] scope proposals
        Solves ambiguous problems                  | Solves larger ambiguous problems    | Solves [+larger+] ambiguous problems
        Cuts.                                      | Cuts well.                          | Cuts [+well+].
        Delivers tasks, with help                  | Delivers tasks with help            | Delivers tasks[-,-] with help
        Proactively gives feedback to peers        | Gives feedback to peers             | [-Proactively-] Gives feedback to peers
        Writes code                                | Reads code                          | [-Writes-] [+Reads+] code
        Asks why                                   | Asks why                            | Asks why
        Takes it and gives it back to them all     | Lends it or gives it back to them all | [-Takes it and-] [+Lends it or+] gives it back to them all
        """)
    void the_words_that_differ_are_told_and_no_single_word_stands_between_them(
            String before, String after, String marked) {
        assertThat(marked(before, after)).isEqualTo(marked);
    }

    @Test
    void words_are_told_apart_without_blanks_between_them() {
        assertThat(marked("独立解决小问题", "独立解决大问题")).contains("[-", "[+").startsWith("独立");
    }

    @Test
    void a_text_of_nothing_is_new_or_gone_as_a_whole() {
        assertThat(marked("", "All of it.")).isEqualTo("[+All of it.+]");
        assertThat(marked("All of it.", "")).isEqualTo("[-All of it.-]");
        assertThat(marked("", "")).isEmpty();
    }

    /** Whatever changes, what stays and what came are the new text, and what stays and what went the old one. */
    @Test
    void no_word_is_lost() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String before = words(random);
            String after = words(random);
            List<Piece> pieces = Rewording.between(before, after);
            assertThat(without(pieces, Kind.REMOVED)).as(before + " / " + after).isEqualTo(after);
            assertThat(without(pieces, Kind.ADDED)).as(before + " / " + after).isEqualTo(before);
        }
    }

    private static String words(Random random) {
        return IntStream.range(0, 1 + random.nextInt(9))
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.joining(" "));
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::words)
                .collect(Collectors.joining())
                .replaceAll(" +", " ")
                .strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Cuts wood.  | cuts, wood | 1.0
        Cuts        | Saws       | 0.0
        a a b       | a b b      | 0.667
        **Bold** it | bold       | 0.667
        ''          | ''         | 0.0
        """)
    void likeness_is_the_share_of_words_that_both_have(String one, String other, double likeness) {
        assertThat(WordBag.of(one).likeness(WordBag.of(other))).isCloseTo(likeness, within(0.001));
    }
}
