package org.waymark.questionbank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The questions that come with Waymark, read once from {@code questions/{kind}.yml}. */
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
    private final List<Question> questions = read();
    private final Map<String, Question> byId = byId(questions);

    /** By kind, in their order. */
    List<Question> all() {
        return questions;
    }

    /** One of them; null if none is called so. */
    @Nullable
    Question find(String id) {
        return byId.get(id);
    }

    private static Map<String, Question> byId(List<Question> questions) {
        Map<String, Question> byId = new HashMap<>();
        for (Question question : questions) {
            if (byId.put(question.id(), question) != null) {
                throw new IllegalStateException("Two questions share the id " + question.id());
            }
        }
        return byId;
    }

    private List<Question> read() {
        List<Question> read = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Entry entry : file(kind).questions()) {
                read.add(new Question(
                        entry.id(),
                        kind,
                        Perspective.valueOf(entry.perspective().toUpperCase(Locale.ROOT)),
                        Depth.valueOf(entry.depth().toUpperCase(Locale.ROOT)),
                        entry.intent(),
                        entry.text().strip(),
                        entry.hint() == null ? null : entry.hint().strip(),
                        null));
            }
        }
        return List.copyOf(read);
    }

    private File file(Kind kind) {
        try (InputStream stream = new ClassPathResource("questions/" + kind.slug() + ".yml").getInputStream()) {
            return mapper.readValue(stream, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The questions of the kind " + kind.slug() + " cannot be read", e);
        }
    }
}
