package org.waymark.base.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.testing.Database;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class SoughtTest {

    /** The database and the portal must agree on each of them. */
    @ParameterizedTest
    @CsvSource({
        "Senior Backend Engineer, backend senior, true",
        "René Müller, RENE muller, true",
        "Rene, René, true",
        "Łukasz Żółć, zołc, true",
        "ИВАН Іванов, иван, true",
        "ΣΟΦΙΑ, σοφια, true",
        "İstanbul, istanbul, true",
        "Straße, strasse, false",
        "ﬁnance, finance, true",
        "100% sure, 0% s, true",
        "100 sure, 100%, false",
        "a_b, a_b, true",
        "axb, a_b, false",
        "'back\\slash', 'k\\s', true",
        "Ines Calder, i, true",
        "Ines Calder, ines c, true",
        "Ines Alder, ines d, false",
        "Backend, back end, true",
        "Backend, frontend, false",
    })
    void words_are_found_in_any_order_whatever_their_case_and_accents(String content, String text, boolean found)
            throws SQLException {
        Sought sought = Sought.of(text);
        assertThat(sought.isIn(content)).isEqualTo(found);
        assertThat(holds(content, sought)).isEqualTo(found);
    }

    @Test
    void nothing_sought_is_in_everything_and_not_enough_to_look_everywhere() throws SQLException {
        Sought nothing = Sought.of("  ");
        assertThat(nothing.isIn("Anything")).isTrue();
        assertThat(holds("Anything", nothing)).isTrue();
        assertThat(nothing.isEnough()).isFalse();
        assertThat(Sought.of("e").isEnough()).isFalse();
        assertThat(Sought.of("e x").isEnough()).isFalse();
        assertThat(Sought.of("ex").isEnough()).isTrue();
    }

    @Test
    void a_novel_is_cut() {
        assertThat(Sought.of("word ".repeat(10_000)).words()).containsExactly("word");
        assertThat(Sought.of("a b c d e f g h i j").words()).hasSize(Sought.MOST_WORDS);
    }

    private static boolean holds(String content, Sought sought) throws SQLException {
        return Database.asSuperuser(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select holds(?, ?)")) {
                statement.setString(1, content);
                statement.setArray(2, connection.createArrayOf("text", sought.patterns()));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }
}
