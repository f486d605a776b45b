package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PasswordRulesTest {

    private static final String NAME = "Ada Lovelace";
    private static final String EMAIL = "ada@example.org";

    @ParameterizedTest
    @CsvSource({
        "'', PASSWORD_TOO_SHORT",
        "123456789, PASSWORD_TOO_SHORT",
        "Ada Lovelace, PASSWORD_KNOWN_TO_OTHERS",
        "ada lovelace, PASSWORD_KNOWN_TO_OTHERS",
        "ADA@example.org, PASSWORD_KNOWN_TO_OTHERS"
    })
    void what_is_short_or_known_is_refused(String password, AccountProblem problem) {
        assertThat(PasswordRules.check(password, NAME, EMAIL)).contains(problem);
    }

    @Test
    void length_is_counted_in_characters_and_in_bytes() {
        assertThat(PasswordRules.check("a".repeat(10), NAME, EMAIL)).isEmpty();
        assertThat(PasswordRules.check("a".repeat(64), NAME, EMAIL)).isEmpty();
        assertThat(PasswordRules.check("a".repeat(65), NAME, EMAIL)).contains(AccountProblem.PASSWORD_TOO_LONG);
        assertThat(PasswordRules.check("ä".repeat(36), NAME, EMAIL)).isEmpty();
        assertThat(PasswordRules.check("ä".repeat(37), NAME, EMAIL)).contains(AccountProblem.PASSWORD_TOO_LONG);
        assertThat(PasswordRules.check("🌲".repeat(9), NAME, EMAIL)).contains(AccountProblem.PASSWORD_TOO_SHORT);
        assertThat(PasswordRules.check("🌲".repeat(18), NAME, EMAIL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_has_a_sentence(AccountProblem problem) {
        assertThat(ResourceBundle.getBundle("i18n/identity").getString(problem.messageKey()))
                .endsWith(".");
    }
}
