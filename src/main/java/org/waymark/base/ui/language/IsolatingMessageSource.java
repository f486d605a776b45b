package org.waymark.base.ui.language;

import java.text.Bidi;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Keeps what is named in a sentence from turning the rest of it: a name in Hebrew or Arabic would draw the words behind it to its other
 * side, on a page as in the subject of a mail. What reads in the direction of the sentence stays as it is.
 */
class IsolatingMessageSource extends ResourceBundleMessageSource {

    private static final String BEGIN = "\u2068";
    private static final String END = "\u2069";

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        return Arrays.stream(super.resolveArguments(arguments, locale))
                .map(argument -> argument instanceof String text ? isolated(text) : argument)
                .toArray();
    }

    private static String isolated(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? BEGIN + text + END : text;
    }
}
