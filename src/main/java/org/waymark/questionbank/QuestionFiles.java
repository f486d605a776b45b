package org.waymark.questionbank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code questions/{kind}.yml}. */
@Component
class QuestionFiles {

    private record File(String kind, List<Entry> questions) {}

    private record Entry(
            String id,
            String perspective,
            String depth,
            String intent,
            String text,
            @Nullable String hint) {}

    private final YAMLMapper mapper = new YAMLMapper();

    List<Question> read() {
        List<Question> questions = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Entry entry : file(kind).questions()) {
                questions.add(new Question(
                        entry.id(),
                        kind,
                        Perspective.valueOf(entry.perspective().toUpperCase(Locale.ROOT)),
                        Depth.valueOf(entry.depth().toUpperCase(Locale.ROOT)),
                        entry.intent(),
                        entry.text().strip(),
                        entry.hint() == null ? null : entry.hint().strip()));
            }
        }
        return List.copyOf(questions);
    }

    private File file(Kind kind) {
        try (InputStream stream = new ClassPathResource("questions/" + kind.slug() + ".yml").getInputStream()) {
            return mapper.readValue(stream, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The questions of the kind " + kind.slug() + " cannot be read", e);
        }
    }
}
