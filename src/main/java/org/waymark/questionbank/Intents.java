package org.waymark.questionbank;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What questions are there to find out, read once from {@code questions/intents.yml}. */
@Component
public class Intents {

    /**
     * One of them.
     *
     * @param id stable for ever
     * @param kind the slug of its kind
     * @param covers what it is, in a sentence
     * @param from the side a question about it is asked from
     */
    public record Intent(String id, String kind, String covers, String from) implements Serializable {}

    private record File(List<Intent> intents) {}

    private final List<Intent> all;

    Intents() {
        try (InputStream file = new ClassPathResource("questions/intents.yml").getInputStream()) {
            all = List.copyOf(new YAMLMapper().readValue(file, File.class).intents());
        } catch (IOException e) {
            throw new UncheckedIOException("The intents of questions cannot be read", e);
        }
    }

    /**
     * Those of a kind.
     *
     * @param kind which
     * @return in the order of the file
     */
    public List<Intent> of(Kind kind) {
        return all.stream().filter(intent -> intent.kind().equals(kind.slug())).toList();
    }
}
