package org.waymark.base.start;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of a start that fails, read without the application, which is not there yet. */
final class StartSentences {

    private StartSentences() {}

    static String get(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("i18n/base", Locale.ROOT).getString("base.start." + key);
        return new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }
}
