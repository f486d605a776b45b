package org.waymark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.waymark.base.text.SaidException;
import org.waymark.base.text.Sentence;
import org.waymark.base.text.Texts;

/** What the portal says, in English, for tests that run without it. */
public final class English {

    private static final Properties BUNDLES = bundles();

    /** Every text of the bundles. */
    public static final Texts TEXTS = (key, arguments) -> {
        String text = BUNDLES.getProperty(key);
        if (text == null) {
            throw new AssertionError("There is no text " + key);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(arguments);
    };

    private English() {}

    /** One sentence. */
    public static String of(Sentence sentence) {
        return sentence.in(TEXTS);
    }

    /** Several of them. */
    public static List<String> of(Collection<Sentence> sentences) {
        return sentences.stream().map(English::of).toList();
    }

    /** What is told to whoever asked for something that is not done. */
    public static String of(Throwable failure) {
        return failure instanceof SaidException said ? of(said.sentence()) : "no sentence: " + failure;
    }

    private static Properties bundles() {
        try {
            Properties all = new Properties();
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                PropertiesLoaderUtils.fillProperties(all, new EncodedResource(bundle, StandardCharsets.UTF_8));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
