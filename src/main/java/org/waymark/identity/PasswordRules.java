package org.waymark.identity;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** What a password has to be: long, and not what everybody knows. NIST SP 800-63B asks for no kinds of characters. */
final class PasswordRules {

    /** BCrypt reads no more bytes than these; the encoder refuses more instead of ignoring them. */
    private static final int BCRYPT_BYTES = 72;

    private PasswordRules() {}

    static Optional<AccountProblem> check(String password, String name, String email) {
        int characters = password.codePointCount(0, password.length());
        if (characters < Accounts.PASSWORD_MINIMUM) {
            return Optional.of(AccountProblem.PASSWORD_TOO_SHORT);
        }
        if (characters > Accounts.PASSWORD_MAXIMUM || password.getBytes(StandardCharsets.UTF_8).length > BCRYPT_BYTES) {
            return Optional.of(AccountProblem.PASSWORD_TOO_LONG);
        }
        if (Stream.of(name, email).anyMatch(known -> known.strip().equalsIgnoreCase(password.strip()))) {
            return Optional.of(AccountProblem.PASSWORD_KNOWN_TO_OTHERS);
        }
        return Optional.empty();
    }
}
