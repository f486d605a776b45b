package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PasswordRulesTest {

    private static final String NAME = "Ada Lovelace";
    private static final String PHRASE = "sphinx of black quartz judge my vow while five boxing wizards jump quickly";
    private static final String EMAIL = "ada@example.org";

    @ParameterizedTest
    @CsvSource({
        "'', PASSWORD_TOO_SHORT",
        "123456789, PASSWORD_TOO_SHORT",
        "Ada Lovelace, PASSWORD_KNOWN_TO_OTHERS",
        "ada lovelace, PASSWORD_KNOWN_TO_OTHERS",
        "ADA@example.org, PASSWORD_KNOWN_TO_OTHERS",
        "1234567890, PASSWORD_EASY",
        "aaaaaaaaaa, PASSWORD_EASY",
        "password123, PASSWORD_EASY",
        "lovelace123, PASSWORD_EASY",
        "waymark2026, PASSWORD_EASY"
    })
    void what_is_short_known_or_common_is_refused(String password, AccountProblem problem) {
        assertThat(PasswordRules.check(password, NAME, EMAIL)).contains(problem);
    }

    @Test
    void length_is_counted_in_characters_and_in_bytes() {
        assertThat(check("glyph quiz")).isEmpty();
        assertThat(check(PHRASE.substring(0, 64))).isEmpty();
        assertThat(check(PHRASE.substring(0, 65))).contains(AccountProblem.PASSWORD_TOO_LONG);
        assertThat(check("ä".repeat(36))).isNotEqualTo(Optional.of(AccountProblem.PASSWORD_TOO_LONG));
        assertThat(check("ä".repeat(37))).contains(AccountProblem.PASSWORD_TOO_LONG);
        assertThat(check("🌲".repeat(9))).contains(AccountProblem.PASSWORD_TOO_SHORT);
        assertThat(check("🌲".repeat(18))).isNotEqualTo(Optional.of(AccountProblem.PASSWORD_TOO_LONG));
    }

    private static Optional<AccountProblem> check(String password) {
        return PasswordRules.check(password, NAME, EMAIL);
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_has_a_sentence(AccountProblem problem) {
        assertThat(ResourceBundle.getBundle("i18n/identity").getString(problem.messageKey()))
                .endsWith(".");
    }
}
