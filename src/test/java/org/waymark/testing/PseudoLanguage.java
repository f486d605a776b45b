package org.waymark.testing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.annotation.Bean;

/**
 * A language in which every text of the bundles stands in brackets and is longer than in English: {@code ‹Saved ····›}. What a person
 * reads outside of them is not from the bundles. While no test speaks it, texts are as they are.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PseudoLanguage {

    /** Before every text. */
    public static final char BEGIN = '‹';

    /** After every text. */
    public static final char END = '›';

    /** How days and moments are written, for the program that writes them. */
    private static final String PATTERN = "base\\.date\\.(?:day|day-of-year|short|minute|minute-of-year)"
            + "|base\\.day\\.format|meeting\\.brief\\.day";

    private static volatile boolean spoken;

    /** Runs work in this language, on whichever thread texts are read meanwhile. */
    public static void during(Runnable work) {
        spoken = true;
        try {
            work.run();
        } finally {
            spoken = false;
        }
    }

    @Bean
    static BeanPostProcessor pseudoLanguage() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof MessageSource texts && name.equals("messageSource")
                        ? new Bracketing(texts)
                        : bean;
            }
        };
    }

    /** A text as this language has it: half as long again. */
    public static String bracketed(String text) {
        return BEGIN + text + " " + "·".repeat(text.length() / 2) + END;
    }

    private record Bracketing(MessageSource texts) implements MessageSource {

        @Override
        public @Nullable String getMessage(
                String key, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
            String text = texts.getMessage(key, arguments, null, locale);
            return text == null ? otherwise : inLanguage(key, text);
        }

        @Override
        public String getMessage(String key, Object @Nullable [] arguments, @Nullable Locale locale) {
            return inLanguage(key, texts.getMessage(key, arguments, locale));
        }

        @Override
        public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
            return inLanguage("", texts.getMessage(resolvable, locale));
        }

        private static String inLanguage(String key, String text) {
            return spoken && !key.matches(PATTERN) ? bracketed(text) : text;
        }
    }
}
