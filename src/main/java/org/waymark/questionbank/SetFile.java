package org.waymark.questionbank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sets that come with Waymark, read once from {@code questions/sets.yml}. */
@Component
class SetFile {

    private record File(List<Entry> sets) {}

    private record Entry(String id, String name, String about, List<String> questions, List<String> agenda) {}

    private final Map<String, SetDraft> sets = new LinkedHashMap<>();

    SetFile() {
        try (InputStream file = new ClassPathResource("questions/sets.yml").getInputStream()) {
            for (Entry set : new YAMLMapper().readValue(file, File.class).sets()) {
                sets.put(set.id(), new SetDraft(set.name(), set.about(), set.questions(), set.agenda()).checked());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sets of questions cannot be read", e);
        }
    }

    /** By id, in their order. */
    Map<String, SetDraft> all() {
        return sets;
    }
}
