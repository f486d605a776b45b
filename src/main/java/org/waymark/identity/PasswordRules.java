package org.waymark.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a password has to be: long, not what everybody knows, and none of the common ones. NIST SP 800-63B asks for no kinds of characters. */
final class PasswordRules {

    /** BCrypt reads no more bytes than these; the encoder refuses more instead of ignoring them. */
    private static final int BCRYPT_BYTES = 72;

    /** From 0 to 4; from 2 on, guessing over a network that slows it down does not pay. */
    private static final int FIT = 2;

    private static final Zxcvbn GUESSES = new Zxcvbn();

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
        if (GUESSES.measure(password, known(name, email)).getScore() < FIT) {
            return Optional.of(AccountProblem.PASSWORD_EASY);
        }
        return Optional.empty();
    }

    /** Words that a guesser would try first. */
    private static List<String> known(String name, String email) {
        return Stream.concat(Stream.of("waymark", name, email), Stream.of((name + " " + email).split("[\\s@.]+")))
                .toList();
    }
}
