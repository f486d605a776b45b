package org.waymark.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of an app (RFC 6238) as every app makes them: six digits by SHA-1, another one each half minute. A clock may be one of these
 * off, either way.
 */
final class OneTimeCodes {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();

    /** The step of now first, as it is the likeliest. */
    private static final List<Integer> STEPS = List.of(0, -1, 1);

    private static final SecureRandom RANDOM = new SecureRandom();

    /** RFC 4226 asks for 160 bits. */
    private static final int SECRET_BYTES = 20;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LETTER_BITS = 5;
    private static final Pattern SECRET = Pattern.compile("[A-Z2-7]{32}");
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private OneTimeCodes() {}

    /** A secret of 160 bits in the letters of RFC 4648, which somebody can type into an app. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        long buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = (buffer << Byte.SIZE) | Byte.toUnsignedInt(next);
            bits += Byte.SIZE;
            while (bits >= LETTER_BITS) {
                bits -= LETTER_BITS;
                text.append(LETTERS.charAt((int) (buffer >> bits) & (LETTERS.length() - 1)));
            }
        }
        return text.toString();
    }

    static boolean isSecret(String text) {
        return SECRET.matcher(text).matches();
    }

    /** Whether a text has the form of a code. */
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Which step a code is of, empty if it is of none that counts now. */
    static OptionalLong stepOf(String secret, String code, Instant now) {
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (int step : STEPS) {
            Instant moment = now.plusSeconds(step * STEP_SECONDS);
            if (found.isEmpty()
                    && MessageDigest.isEqual(typed, code(secret, moment).getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS));
            }
        }
        return found;
    }

    /** What an app shows at a moment. */
    static String code(String secret, Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(bytes(secret), GENERATOR.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A secret of ours is a key for HMAC", e);
        }
    }

    private static byte[] bytes(String secret) {
        byte[] bytes = new byte[secret.length() * LETTER_BITS / Byte.SIZE];
        long buffer = 0;
        int bits = 0;
        int length = 0;
        for (int at = 0; at < secret.length(); at++) {
            buffer = (buffer << LETTER_BITS) | LETTERS.indexOf(secret.charAt(at));
            bits += LETTER_BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[length++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }

    /** What apps read from a picture: the "Key Uri Format" that all of them know. */
    static String uri(String issuer, String account, String secret) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + secret + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=" + GENERATOR.getPasswordLength() + "&period="
                + STEP_SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
