package org.waymark.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    /** The secret of the examples of RFC 6238, "12345678901234567890". */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "2000000000, 279037", "20000000000, 353130"})
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(OneTimeCodes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void a_clock_may_be_half_a_minute_off_and_not_more() {
        assertThat(OneTimeCodes.stepOf(SECRET, OneTimeCodes.code(SECRET, NOW), NOW))
                .hasValue(37_037_037);
        assertThat(OneTimeCodes.stepOf(SECRET, OneTimeCodes.code(SECRET, NOW.plusSeconds(30)), NOW))
                .hasValue(37_037_038);
        assertThat(OneTimeCodes.stepOf(SECRET, OneTimeCodes.code(SECRET, NOW.minusSeconds(30)), NOW))
                .hasValue(37_037_036);
        assertThat(OneTimeCodes.stepOf(SECRET, OneTimeCodes.code(SECRET, NOW.plusSeconds(60)), NOW))
                .isEmpty();
        assertThat(OneTimeCodes.stepOf(SECRET, OneTimeCodes.code(SECRET, NOW.minusSeconds(60)), NOW))
                .isEmpty();
    }

    @Test
    void secrets_differ_and_are_what_apps_take() {
        String secret = OneTimeCodes.newSecret();
        assertThat(OneTimeCodes.isSecret(secret)).isTrue();
        assertThat(OneTimeCodes.newSecret()).isNotEqualTo(secret);
        assertThat(OneTimeCodes.uri("Our portal", "ada+x@c.example", secret))
                .isEqualTo("otpauth://totp/Our%20portal:ada%2Bx%40c.example?secret=" + secret
                        + "&issuer=Our%20portal&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void a_recovery_code_is_read_however_it_is_typed() {
        String code = RecoveryCodes.make().getFirst();
        assertThat(code).matches("([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}");
        assertThat(RecoveryCodes.hash(" " + code.toUpperCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCodes.hash(code));
        assertThat(RecoveryCodes.hash("olio".repeat(6))).isEqualTo(RecoveryCodes.hash("0110".repeat(6)));
        assertThat(RecoveryCodes.isCode(code.substring(1))).isFalse();
        assertThat(RecoveryCodes.make()).hasSize(10).doesNotHaveDuplicates();
    }
}
