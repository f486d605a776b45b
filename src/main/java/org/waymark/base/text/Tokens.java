package org.waymark.base.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts texts into words and signs, also those of scripts that have no blanks between their words. */
final class Tokens {

    /**
     * A word or a sign.
     *
     * @param blank what stands before it, often empty
     */
    record Token(String blank, String text) {

        boolean isWord() {
            return text.codePoints().anyMatch(Character::isLetterOrDigit);
        }

        /** What is the same in two tokens that differ in capitals alone. */
        String plain() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private Tokens() {}

    static List<Token> of(String text) {
        BreakIterator ends = BreakIterator.getWordInstance(ULocale.ROOT);
        ends.setText(text);
        List<Token> tokens = new ArrayList<>();
        int blank = 0;
        int start = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            String part = text.substring(start, end);
            if (!part.isBlank()) {
                tokens.add(new Token(text.substring(blank, start), part));
                blank = end;
            }
            start = end;
        }
        return tokens;
    }
}
