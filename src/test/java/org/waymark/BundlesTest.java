package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of what people read. */
class BundlesTest {

    private static final Pattern KEY = Pattern.compile("(?m)^([\\w.-]+)=");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "i18n"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_key_stands_once_as_the_last_of_two_takes_the_place_of_the_first(Path bundle) throws IOException {
        Set<String> keys = new HashSet<>();
        Matcher key = KEY.matcher(Files.readString(bundle));
        while (key.find()) {
            assertThat(keys.add(key.group(1))).as(key.group(1)).isTrue();
        }
        assertThat(keys).isNotEmpty();
    }
}
