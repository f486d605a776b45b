package org.waymark.careerpath.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.testing.English;

/** Files that are nested without an end, or that repeat themselves without one, are told so in a sentence. */
class DeepFilesTest {

    private static final int MANY = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[[[\n", "a: [{b: "})
    void a_hundred_thousand_levels(String level) {
        assertThat(problems("name: x\nroles: " + level.repeat(MANY)))
                .singleElement()
                .asString()
                .startsWith("line ")
                .contains("cannot be read as YAML");
    }

    @Test
    void brackets_say_what_is_wrong_and_where() {
        assertThat(problems("name: x\nroles:\n  " + "[".repeat(MANY)))
                .singleElement()
                .asString()
                .isEqualTo("line 3: This cannot be read as YAML: it is nested too deeply.");
        assertThat(problems("---\nroles: " + "[".repeat(MANY) + "\n---\nSome words"))
                .singleElement()
                .asString()
                .isEqualTo("line 2: This cannot be read as YAML: it is nested too deeply.");
    }

    @Test
    void json_is_yaml_too() {
        assertThat(problems("{\"a\":".repeat(MANY))).singleElement().asString().contains("nested too deeply");
    }

    @Test
    void aliases_of_aliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        assertThat(problems(bomb.toString())).singleElement().asString().contains("Number of aliases");
        assertThat(problems("a: &a [*a]\n")).singleElement().asString().contains("cannot be read as YAML");
    }

    @Test
    void long_names_around_many_values() {
        String list = "x, ".repeat(50_000);
        assertThat(problems("n".repeat(1_000_000) + ": [" + list + "]\n"))
                .singleElement()
                .asString()
                .contains("cannot be read as YAML");
        assertThat(problems("? " + "n".repeat(100_000) + "\n: [" + list + "]\n"))
                .singleElement()
                .asString()
                .contains("names are too long");
    }

    private static List<String> problems(String file) {
        return PathReaders.read(file, PathImportOptions.NONE).problems().stream()
                .map(problem -> English.of(problem.inFull()))
                .filter(problem -> !problem.startsWith("Is this a path?"))
                .toList();
    }
}
