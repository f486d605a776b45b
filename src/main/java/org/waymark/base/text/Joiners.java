package org.waymark.base.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * Characters that draw nothing themselves and change how their neighbours are drawn. Where they do, they belong to the text; anywhere
 * else they only make it another text that looks the same. The rules for joiners are those of RFC 5892 (appendix A), wider by what
 * Bengali and Kannada write before a virama, and by emoji.
 */
final class Joiners {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int VOWEL_SEPARATOR = 0x180E;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int KEYCAP = 0x20E3;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    /** What Unicode calls the sign that takes the vowel from a consonant. */
    private static final int VIRAMA = 9;

    private Joiners() {}

    /** Whether an invisible character has work to do where it stands. */
    static boolean isAtWork(String text, int at) {
        int sign = text.codePointAt(at);
        int end = at + Character.charCount(sign);
        int before = at == 0 ? -1 : text.codePointBefore(at);
        int after = end == text.length() ? -1 : text.codePointAt(end);
        if (before < 0) {
            return false;
        }
        if (sign == NON_JOINER) {
            return isVirama(before) || isBetweenJoined(text, at, end);
        }
        if (sign == JOINER) {
            return isVirama(before) || isVirama(after) || (isOfEmoji(before) && isEmoji(after));
        }
        if (UCharacter.hasBinaryProperty(sign, UProperty.VARIATION_SELECTOR)) {
            return isVaried(before) || after == KEYCAP;
        }
        if (sign == VOWEL_SEPARATOR) {
            return UScript.getScript(before) == UScript.MONGOLIAN;
        }
        return FIRST_TAG <= sign && sign <= LAST_TAG && isOfFlag(text, at);
    }

    private static boolean isVirama(int sign) {
        return sign >= 0 && UCharacter.getCombiningClass(sign) == VIRAMA;
    }

    /** As in Persian, where a joined letter before it would join the one after it. */
    private static boolean isBetweenJoined(String text, int at, int end) {
        int before = text.substring(0, at)
                .codePoints()
                .filter(sign -> joining(sign) != UCharacter.JoiningType.TRANSPARENT)
                .reduce(-1, (first, last) -> last);
        int after = text.substring(end)
                .codePoints()
                .filter(sign -> joining(sign) != UCharacter.JoiningType.TRANSPARENT)
                .findFirst()
                .orElse(-1);
        return (joining(before) == UCharacter.JoiningType.LEFT_JOINING
                        || joining(before) == UCharacter.JoiningType.DUAL_JOINING)
                && (joining(after) == UCharacter.JoiningType.RIGHT_JOINING
                        || joining(after) == UCharacter.JoiningType.DUAL_JOINING);
    }

    private static int joining(int sign) {
        return sign < 0
                ? UCharacter.JoiningType.NON_JOINING
                : UCharacter.getIntPropertyValue(sign, UProperty.JOINING_TYPE);
    }

    private static boolean isEmoji(int sign) {
        return sign >= 0 && UCharacter.hasBinaryProperty(sign, UProperty.EXTENDED_PICTOGRAPHIC);
    }

    /** An emoji, or what stands behind one: the colour of its skin, or that it is drawn in colour. */
    private static boolean isOfEmoji(int sign) {
        return isEmoji(sign)
                || UCharacter.hasBinaryProperty(sign, UProperty.EMOJI_MODIFIER)
                || UCharacter.hasBinaryProperty(sign, UProperty.VARIATION_SELECTOR);
    }

    /** What is drawn in several ways: emoji, and signs of Han and Mongolian. */
    private static boolean isVaried(int sign) {
        int script = UScript.getScript(sign);
        return isEmoji(sign)
                || UCharacter.hasBinaryProperty(sign, UProperty.EMOJI_COMPONENT)
                || script == UScript.HAN
                || script == UScript.MONGOLIAN;
    }

    /** As in the flag of Scotland: a black flag with the letters of its country. */
    private static boolean isOfFlag(String text, int at) {
        int sign = BLACK_FLAG;
        for (int i = at; i > 0; i -= Character.charCount(sign)) {
            sign = text.codePointBefore(i);
            if (sign < FIRST_TAG || LAST_TAG < sign) {
                return sign == BLACK_FLAG;
            }
        }
        return false;
    }
}
