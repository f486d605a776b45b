package org.waymark.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The demo company as it stands in the project's data files. */
final class DemoFiles {

    /** What a file does not say is no, and what it says is known. */
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A ladder. */
    record Ladder(String fileName, String content) {}

    private DemoFiles() {}

    static byte[] people() {
        return read(new ClassPathResource("demo/people.csv"));
    }

    static byte[] questions() {
        return read(new ClassPathResource("demo/questions.yml"));
    }

    static List<Ladder> ladders() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:demo/paths/*.yml"))
                    .map(file -> new Ladder(
                            Objects.requireNonNull(file.getFilename()), new String(read(file), StandardCharsets.UTF_8)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<DemoEarlierLines.EarlierLine> earlierLines() {
        return MAPPER.readValue(read(new ClassPathResource("demo/earlier.yml")), new TypeReference<>() {});
    }

    static DemoConversations conversations() {
        return MAPPER.readValue(read(new ClassPathResource("demo/reflections.yml")), DemoConversations.class);
    }

    static DemoRhythms.Rhythms rhythms() {
        return MAPPER.readValue(read(new ClassPathResource("demo/rhythms.yml")), DemoRhythms.Rhythms.class);
    }

    static DemoGrowthFile growth() {
        return MAPPER.readValue(read(new ClassPathResource("demo/growth.yml")), DemoGrowthFile.class);
    }

    static List<DemoTalk> talks() {
        return MAPPER.readValue(read(new ClassPathResource("demo/meetings.yml")), new TypeReference<>() {});
    }

    private static byte[] read(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo company's " + file.getFilename() + " cannot be read", e);
        }
    }
}
