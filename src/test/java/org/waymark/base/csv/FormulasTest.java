package org.waymark.base.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "- an item", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@", "="})
    void what_a_spreadsheet_could_run_gets_an_apostrophe_that_can_be_taken_away_again(String text) {
        assertThat(Formulas.neutralise(text)).isEqualTo("'" + text);
        assertThat(Formulas.restore(Formulas.neutralise(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "1-1", "it’s", "'tis", "''", " =1"})
    void anything_else_stays_as_it_is(String text) {
        assertThat(Formulas.neutralise(text)).isEqualTo(text);
        assertThat(Formulas.restore(text)).isEqualTo(text);
    }
}
