package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of classes, as docs/glossary.md has them. */
class NamesTest {

    @Test
    void no_two_classes_have_the_same_name() throws IOException {
        assertThat(namedTwice()).isEmpty();
    }

    private static Set<String> namedTwice() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            Map<String, Long> counted = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .collect(Collectors.groupingBy(name -> name.replace(".java", ""), Collectors.counting()));
            counted.values().removeIf(count -> count == 1);
            return counted.keySet();
        }
    }
}
