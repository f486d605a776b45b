package org.waymark.organization;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.base.text.Skeleton;

/**
 * Whether two names can be one person's. Accents, capitals, hyphens and the order of the parts say nothing; "Lind, Ada" is
 * "Ada Lind".
 */
public final class PersonNames {

    private static final Pattern MARKS_AND_INVISIBLE = Pattern.compile("[\\p{M}\\p{Cf}]");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Parts that many names share, and that therefore tell nobody from anybody. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "dr", "du", "el", "ibn",
            "jr", "la", "le", "mr", "mrs", "ms", "prof", "sr", "ten", "ter", "van", "von", "zu", "zur");

    private PersonNames() {}

    /**
     * What all ways to write one name have in common.
     *
     * @param name a full name
     * @return the same for these, and for no other name; empty for a name without a letter
     */
    public static String key(String name) {
        return parts(name).map(PersonNames::small).sorted().collect(Collectors.joining(" "));
    }

    /**
     * Whether one part at least stands in both, or looks as if it did, initials and particles aside: after a marriage it still
     * does.
     *
     * @param one a full name
     * @param other another one
     * @return false if nothing speaks for it
     */
    public static boolean shareAPart(String one, String other) {
        Set<String> telling = telling(one);
        return key(one).equals(key(other))
                || joined(one).equals(joined(other))
                || telling(other).stream().anyMatch(telling::contains);
    }

    private static Set<String> telling(String name) {
        return parts(name)
                .filter(part -> !PARTICLES.contains(small(part)))
                .filter(part -> part.length() > 1 || Character.isIdeographic(part.codePointAt(0)))
                .flatMap(part -> Stream.of(small(part), Skeleton.of(part)))
                .collect(Collectors.toSet());
    }

    /** Scripts that write names without blanks are sometimes given with them. */
    private static String joined(String name) {
        return parts(name).map(PersonNames::small).collect(Collectors.joining());
    }

    private static String small(String part) {
        return part.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static Stream<String> parts(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String seen = Normalizer.normalize(MARKS_AND_INVISIBLE.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        return Arrays.stream(BETWEEN_PARTS.split(seen)).filter(part -> !part.isEmpty());
    }
}
