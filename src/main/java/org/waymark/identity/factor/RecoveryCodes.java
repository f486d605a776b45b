package org.waymark.identity.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.base.crypto.Hashes;

/**
 * Codes that somebody keeps on paper, each for once. They have 120 bits, so a plain digest is enough to keep; without the letters that are
 * taken for one another.
 */
final class RecoveryCodes {

    /** How many somebody gets. */
    static final int COUNT = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int GROUPS = 6;
    private static final int GROUP = 4;
    private static final Pattern CODE = Pattern.compile("[" + LETTERS + "]{" + GROUPS * GROUP + "}");

    private RecoveryCodes() {}

    static List<String> make() {
        return Stream.generate(RecoveryCodes::code).limit(COUNT).toList();
    }

    private static String code() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> RANDOM.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** Whether a text has the form of one. */
    static boolean isCode(String typed) {
        return CODE.matcher(plain(typed)).matches();
    }

    /** What is kept of a code, however it was typed. */
    static byte[] hash(String code) {
        return Hashes.sha256(plain(code));
    }

    /** The same for each of several. */
    static List<byte[]> hashes(List<String> codes) {
        return codes.stream().map(RecoveryCodes::hash).toList();
    }

    private static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }
}
