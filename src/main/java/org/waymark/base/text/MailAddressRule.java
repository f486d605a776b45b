package org.waymark.base.text;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a mail address is, and when two are the same one: decided here for files, forms, commands, signing in and the database alike.
 * The part before the @ is what RFC 6531 calls a dot-string, as nobody gives people quoted ones; the domain has at least two labels, in
 * any script (UTS 46).
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-one-key-of-an-address.md">Decision: one key of an address</a>
 */
public final class MailAddressRule {

    /** The longest that an address may be, in characters and in bytes (RFC 5321). */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL = Pattern.compile(
            "[^\\s\\p{Z}\\p{Cntrl}@,;:<>()\\[\\]\"\\\\.]+" + "(\\.[^\\s\\p{Z}\\p{Cntrl}@,;:<>()\\[\\]\"\\\\.]+)*");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}\\p{M}-]+(\\.[\\p{L}\\p{N}\\p{M}-]+)+");
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    /** Hyphens where newer domains have none; older ones do. */
    private static final Set<IDNA.Error> FINE =
            EnumSet.of(IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN, IDNA.Error.HYPHEN_3_4);

    /** What is left of an İ when it becomes a small letter. */
    private static final Pattern DOT_ABOVE = Pattern.compile("(?<=i)\\x{307}");

    private MailAddressRule() {}

    /**
     * Reads an address.
     *
     * @param text as somebody wrote it
     * @return the address as it is kept and written to; empty if it is none
     */
    public static Optional<String> read(String text) {
        String address = OneLine.of(text);
        int at = address.lastIndexOf('@');
        if (at < 0 || OneLine.flaw(address).isPresent()) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        String domain = address.substring(at + 1);
        boolean isShort = bytes(local) <= LONGEST_LOCAL && bytes(address) <= LONGEST;
        return isShort && LOCAL.matcher(local).matches() && isDomain(domain) ? Optional.of(address) : Optional.empty();
    }

    /**
     * Whether a text is the part of an address behind the @.
     *
     * @param domain any text
     * @return true for a domain with at least two labels
     */
    public static boolean isDomain(String domain) {
        return DOMAIN.matcher(domain).matches() && ascii(domain).isPresent();
    }

    /**
     * What two ways of writing one address have in common. Capitals, the way a letter is composed and the way a domain is encoded do not
     * matter, and neither does the dot of a Turkish İ, which one fold keeps and another drops.
     *
     * @param address any text; what is no address has a key as well, which is no address's
     * @return the key
     */
    public static String key(String address) {
        String line = OneLine.of(address);
        int at = line.lastIndexOf('@');
        return at < 0
                ? folded(line)
                : folded(line.substring(0, at)) + "@"
                        + ascii(line.substring(at + 1)).orElseGet(() -> folded(line.substring(at + 1)));
    }

    /**
     * How mail servers that know no other letters write it.
     *
     * @param address an address
     * @return the same with its domain in ASCII; the part before the @ has no such form
     */
    public static String forServers(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        return ascii(domain)
                .filter(ascii -> !ascii.equalsIgnoreCase(domain))
                .map(ascii -> address.substring(0, at + 1) + ascii)
                .orElse(address);
    }

    private static Optional<String> ascii(String domain) {
        IDNA.Info info = new IDNA.Info();
        String ascii = DOMAINS.nameToASCII(domain, new StringBuilder(), info).toString();
        return FINE.containsAll(info.getErrors()) ? Optional.of(ascii.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static String folded(String text) {
        String small = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return Normalizer.normalize(DOT_ABOVE.matcher(small).replaceAll(""), Normalizer.Form.NFC);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
