package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No text that nobody reads. A key is named as a whole, or built from parts: something that the code says in quotes and then words of the
 * code, such as the name of a constant or a column, which stand in keys with hyphens.
 */
class NothingUnusedInBundlesTest {

    private static final Pattern KEY = Pattern.compile("(?m)^([\\w.-]+)=");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'([\\w.-]+)'");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)(?<!:)//[^\\n]*$|^ *--[^\\n]*$");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** What a key can begin with. */
    private static final Pattern BEGINNING = Pattern.compile("[a-z][\\w-]*(\\.[\\w-]+)*[.-]?");

    /** What a sentence of {@code ContentSection} is called where its kind can be shared as a topic. */
    private static final List<String> OF_TOPICS = List.of(".topic", ".would-see-topic", ".sees-topic");

    /** What it is called where it cannot, in place of those. */
    private static final String OF_NO_TOPIC = ".nothing";

    private static final Set<String> KEYS = new TreeSet<>();
    private static final Set<String> QUOTES = new HashSet<>();
    private static final Set<String> WORDS = new HashSet<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> bundles = Files.list(Path.of("src", "main", "resources", "i18n"))) {
            bundles.flatMap(bundle -> KEY.matcher(content(bundle)).results())
                    .map(key -> key.group(1))
                    .forEach(KEYS::add);
        }
        for (Path folder : List.of(Path.of("src", "main"), Path.of("frontend"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*\\.(java|ts|sql)"))
                        .map(file -> COMMENT.matcher(content(file)).replaceAll(" "))
                        .forEach(NothingUnusedInBundlesTest::learn);
            }
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void learn(String code) {
        QUOTED.matcher(code).results().map(NothingUnusedInBundlesTest::quoted).forEach(quote -> {
            QUOTES.add(quote);
            WORDS.add(quote.replace(' ', '-'));
        });
        WORD.matcher(code).results().map(MatchResult::group).forEach(word -> {
            WORDS.add(word);
            WORDS.add(
                    HUMP.matcher(word).replaceAll("-").toLowerCase(Locale.ROOT).replace('_', '-'));
        });
    }

    private static String quoted(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    @Test
    void every_text_is_named_by_something() {
        assertThat(KEYS).hasSizeGreaterThan(2000);
        assertThat(KEYS.stream().filter(Predicate.not(NothingUnusedInBundlesTest::isNamed)))
                .isEmpty();
    }

    @Test
    void a_text_that_nothing_names_is_found() {
        assertThat(isNamed("growth.goal.title")).as("as a whole").isTrue();
        assertThat(isNamed("growth.goal.horizon.five")).as("from a constant").isTrue();
        assertThat(isNamed("growth.goal.horizon.fifty")).isFalse();
        assertThat(isNamed("growth.goal.titles-of-old")).isFalse();
    }

    @Test
    void what_is_said_of_something_shared_is_said_of_a_topic_or_of_none() {
        Stream<String> own = KEYS.stream()
                .filter(key -> key.endsWith(".would-see"))
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                // For whatever kind.
                .filter(sentences -> !sentences.equals("base.share.any"));
        assertThat(own).isNotEmpty().allSatisfy(sentences -> {
            boolean hasTopic = !KEYS.contains(sentences + OF_NO_TOPIC);
            assertThat(OF_TOPICS).as(sentences).allMatch(one -> KEYS.contains(sentences + one) == hasTopic);
        });
    }

    private static boolean isNamed(String key) {
        return QUOTES.contains(key)
                // Of each job, by the module and the class that it is in.
                || (key.contains(".job.") && areWords(key.substring(key.indexOf(".job.") + ".job.".length())))
                || IntStream.range(1, key.length())
                        .anyMatch(end -> isBeginning(key.substring(0, end)) && areWords(key.substring(end)));
    }

    /** Said in quotes with the dot or hyphen at its end, or without the dot. */
    private static boolean isBeginning(String part) {
        return BEGINNING.matcher(part).matches()
                && (part.endsWith("-") || part.endsWith("."))
                && (QUOTES.contains(part)
                        || (part.indexOf('.') < part.length() - 1
                                && QUOTES.contains(part.substring(0, part.length() - 1))));
    }

    private static boolean areWords(String rest) {
        return Stream.of(rest.split("\\.")).allMatch(NothingUnusedInBundlesTest::isWord);
    }

    /** A word of the code, or one with an ending that the code says in quotes. */
    private static boolean isWord(String word) {
        return WORDS.contains(word)
                || IntStream.range(1, word.length())
                        .filter(end -> word.charAt(end) == '-' || word.charAt(end) == '_')
                        .anyMatch(
                                end -> QUOTES.contains(word.substring(end)) && WORDS.contains(word.substring(0, end)));
    }
}
