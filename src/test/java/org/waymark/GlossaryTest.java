package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What people read uses one word for each thing, as docs/glossary.md says. Those of its other words are looked for that mean
 * nothing else on any page; "meeting" or "list", for one, do.
 */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs", "glossary.md");
    private static final int NOT = 3;
    private static final Pattern QUESTION = Pattern.compile("(?m)^ +(?:text|hint): (.*)$");

    /** Where the rungs are meant, and that is said. */
    private static final List<String> RUNGS = List.of("careerpath.import.levels.help");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:1",
                "rhythm",
                "recurrence",
                "clocks",
                "put on",
                "to-do",
                "action item",
                "survey",
                "framework",
                "ladder",
                "position",
                "grade",
                "what you keep"
            })
    void a_page_does_not_say(String word) throws IOException {
        assertThat(others()).as("docs/glossary.md has it as another word").contains(word);
        // The name of a file is none of the words.
        Pattern said = Pattern.compile("(?<![\\w/])" + Pattern.quote(word) + "s?(?!\\w)", Pattern.CASE_INSENSITIVE);
        assertThat(sentences())
                .filteredOn(sentence -> said.matcher(sentence.text()).find())
                .isEmpty();
    }

    @Test
    void every_sentence_is_looked_at() throws IOException {
        assertThat(sentences().count()).isGreaterThan(500);
    }

    /** A sentence of an interface, or a question. */
    private record Sentence(String key, String text) {}

    private static Stream<Sentence> sentences() throws IOException {
        Stream.Builder<Sentence> sentences = Stream.builder();
        for (Resource bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
            Properties texts = new Properties();
            try (InputStream content = bundle.getInputStream()) {
                texts.load(content);
            }
            texts.stringPropertyNames().stream()
                    .filter(key -> !RUNGS.contains(key))
                    .forEach(key -> sentences.add(new Sentence(key, texts.getProperty(key))));
        }
        for (Resource questions :
                new PathMatchingResourcePatternResolver().getResources("classpath*:questions/*.yml")) {
            QUESTION.matcher(questions.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .forEach(line ->
                            sentences.add(new Sentence(String.valueOf(questions.getFilename()), line.group(1))));
        }
        return sentences.build();
    }

    /** The words of the column "Not". */
    private static List<String> others() throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> Stream.of(line.split("\\|", -1)[NOT].split("[,;]", -1)))
                .map(word ->
                        word.replace("*", "").replaceAll(" only where .*", "").strip())
                .toList();
    }
}
