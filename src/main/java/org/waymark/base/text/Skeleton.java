package org.waymark.base.text;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What names have in common that look alike: the skeleton of Unicode's TR 39, of the small letters of the name. */
public final class Skeleton {

    private static final Pattern BESIDE_LETTERS = Pattern.compile("[\\s\\p{Z}\\p{P}]+");

    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

    private Skeleton() {}

    /**
     * The skeleton of a name.
     *
     * @param name any text
     * @return not to be shown; two names with the same one may be taken for each other
     */
    public static String of(String name) {
        // Capitals and small letters are taken for each other as well, and so are confusables of either: so once before
        // and once after.
        String once = CHECKER.getSkeleton(Normalizer.normalize(name, Normalizer.Form.NFKC));
        String small = CHECKER.getSkeleton(once.toLowerCase(Locale.ROOT));
        return BESIDE_LETTERS.matcher(small).replaceAll(" ").strip();
    }
}
