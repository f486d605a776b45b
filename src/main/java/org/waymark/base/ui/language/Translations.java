package org.waymark.base.ui.language;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.waymark.base.text.Texts;

/** Every text that a person reads: one bundle for each module, below {@code i18n}. */
@Configuration
class Translations {

    private static final String FOLDER = "i18n/";

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource messages = new IsolatingMessageSource();
        messages.setBasenames(Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.properties"))
                .map(resource -> String.valueOf(resource.getFilename()))
                .filter(name -> !name.contains("_"))
                .map(name -> FOLDER + name.substring(0, name.length() - ".properties".length()))
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** For whoever calls a command. */
    @Bean
    Texts commandTexts(MessageSource messages) {
        return (key, arguments) -> messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    @Bean
    I18NProvider i18nProvider(MessageSource messages) {
        return new I18NProvider() {

            private static final long serialVersionUID = 1;

            @Override
            public List<Locale> getProvidedLocales() {
                return List.of(Locale.ENGLISH);
            }

            @Override
            public String getTranslation(String key, Locale locale, Object... parameters) {
                return messages.getMessage(key, parameters, locale);
            }
        };
    }
}
