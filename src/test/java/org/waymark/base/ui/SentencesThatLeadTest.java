package org.waymark.base.ui;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sentence that names an act or a place of the portal leads there. */
class SentencesThatLeadTest {

    private static final Path TEXTS = Path.of("src/main/resources/i18n");
    private static final Path CODE = Path.of("src/main/java");

    /** What the navigation and the menu of the account call the pages. */
    private static final List<String> NAMES = List.of(
            "shell.reflections",
            "shell.one-on-ones",
            "shell.team",
            "shell.paths",
            "shell.growth",
            "shell.privacy",
            "shell.account",
            "shell.admin.people",
            "shell.admin.paths",
            "shell.admin.audit");

    /** Places in other words. */
    private static final String PLACES = "\\b(?:on|in|at|under|from) (?:your|their|the|one’s) (?:own )?"
            + "(?:home page|reflection|account|growth plan|page for|page of your|question bank|team page)\\b"
            + "|\\b[Yy]our own notes about|\\bwhere you wrote";

    /** Words that are a link, see {@link LinkedSentence}. */
    private static final Pattern LINKED = Pattern.compile("\\[[^\\[\\]]+]");

    /** What is said where there is no link: on a command line and in the report of an import, which a command prints as well. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:organization\\.import|base\\.maintenance|base\\.start)\\..*");

    /** What says where it is itself, such as a button, or stands beside the link. */
    private static final List<String> BESIDE = List.of(
            // A link to the page of the account stands right below.
            "notification.page.over-lead",
            // Below the field whose words join them: nothing is to be done there.
            "meeting.talk.audience.private");

    @Test
    void a_sentence_that_names_a_place_leads_there() {
        Map<String, String> texts = texts();
        String names = NAMES.stream()
                .map(key -> Pattern.quote(texts.getOrDefault(key, "")))
                .collect(joining("|", "(?:\\bunder|\\bon|\\bin|\\bat) “?(?:", ")\\b"));
        Pattern place = Pattern.compile(PLACES + "|" + names);
        assertThat(texts)
                .allSatisfy((key, text) -> assertThat(text.matches(".*[.?!].*")
                                && place.matcher(text).find()
                                && !LINKED.matcher(text).find()
                                && !PLAIN.matcher(key).matches()
                                && !BESIDE.contains(key))
                        .as("%s=%s", key, text)
                        .isFalse());
    }

    @Test
    void a_sentence_with_links_in_it_is_drawn_as_one_everywhere() {
        List<String> linked = texts().entrySet().stream()
                .filter(text -> LINKED.matcher(text.getValue()).find()
                        && !PLAIN.matcher(text.getKey()).matches())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(linked).isNotEmpty();
        String code = code();
        assertThat(linked).allSatisfy(key -> {
            assertThat(code).as(key).contains("\"" + key + "\"");
            assertThat(Pattern.compile("getTranslation\\(\\s*\"" + Pattern.quote(key) + "\"")
                            .matcher(code)
                            .find())
                    .as("%s is drawn without its links", key)
                    .isFalse();
        });
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        files(TEXTS, ".properties").forEach(file -> {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        });
        return texts;
    }

    private static String code() {
        return files(CODE, ".java").map(SentencesThatLeadTest::read).collect(joining());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
