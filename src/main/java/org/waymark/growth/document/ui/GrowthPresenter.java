package org.waymark.growth.document.ui;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.waymark.growth.document.GrowthDocument;

/**
 * What is said around the words of a document.
 *
 * @param messages the bundles
 * @param locale of its reader
 */
record GrowthPresenter(MessageSource messages, Locale locale) {

    String title(GrowthDocument document) {
        return say("growth.document.of", document.person().name());
    }

    /** For whom it is, as of when, and what it is not for. */
    String about(GrowthDocument document) {
        return say("growth.document.about", document.person().name(), day(document)) + " "
                + say("growth.not-for-files");
    }

    /** At the foot of each page on paper. */
    String foot(GrowthDocument document, int page, int pages) {
        return say("growth.document.foot", document.person().name(), day(document), page, pages);
    }

    String empty() {
        return say("growth.document.empty");
    }

    private String day(GrowthDocument document) {
        return DateTimeFormatter.ofPattern(say("base.date.day-of-year"), locale).format(document.day());
    }

    String say(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }
}
