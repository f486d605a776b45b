package org.waymark.base.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.waymark.testing.PseudoLanguage;
import org.waymark.testing.Unbracketed;

/**
 * Why Waymark does not start, in a language in which each text of the bundles stands in brackets. There is no application then, so
 * this package is loaded once more, with that language for its bundle.
 */
class PseudoLanguageStartTest {

    private static final String BUNDLE = "i18n/base.properties";
    private static final String START = "base.start.";
    private static final Unbracketed OUTSIDE = Unbracketed.without();

    @TempDir
    private Path folder;

    @Test
    void no_reason_is_from_no_bundle() throws ReflectiveOperationException, IOException {
        List<String> sentences = texts().stringPropertyNames().stream()
                .filter(key -> key.startsWith(START))
                .map(key -> key.substring(START.length()))
                .toList();
        assertThat(sentences).hasSizeGreaterThan(20);
        Properties inBrackets = new Properties();
        texts().forEach((key, text) -> inBrackets.put(key, PseudoLanguage.bracketed(text.toString())));
        try (Writer bundle = Files.newBufferedWriter(folder.resolve("base.properties"))) {
            inBrackets.store(bundle, null);
        }
        Loader inLanguage = new Loader(folder.resolve("base.properties"));
        Constructor<?> reasons =
                inLanguage.loadClass(StartException.class.getName()).getConstructor(String.class, Object[].class);
        FailureAnalyzer analyzer = (FailureAnalyzer) made(inLanguage, StartExceptionAnalyzer.class);
        FailureAnalysisReporter reporter = (FailureAnalysisReporter) made(inLanguage, OneSentence.class);
        Logger log = (Logger) LoggerFactory.getLogger(OneSentence.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        for (String sentence : sentences) {
            Throwable failure = (Throwable) reasons.newInstance(sentence, new Object[] {"1", "2", "3"});
            reporter.report(Objects.requireNonNull(analyzer.analyze(failure)));
        }
        log.detachAppender(lines);
        assertThat(lines.list)
                .hasSize(sentences.size())
                .allSatisfy(line ->
                        assertThat(OUTSIDE.in(line.getFormattedMessage())).isEmpty());
    }

    private static Object made(Loader loader, Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = loader.loadClass(type.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static Properties texts() {
        try (InputStream bundle = PseudoLanguageStartTest.class.getClassLoader().getResourceAsStream(BUNDLE)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(Objects.requireNonNull(bundle), StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Loader extends ClassLoader {

        private final Path bundle;

        private Loader(Path bundle) {
            super(PseudoLanguageStartTest.class.getClassLoader());
            this.bundle = bundle;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(StartSentences.class.getPackageName() + ".")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? ownCopy(name) : known;
        }

        private Class<?> ownCopy(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = Objects.requireNonNull(file).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        public @Nullable URL getResource(String name) {
            try {
                return name.equals(BUNDLE) ? bundle.toUri().toURL() : super.getResource(name);
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
