package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.command.Command;
import org.waymark.testing.WaymarkTest;

/** {@code ./waymark help} answers at once, also where nothing is built yet: it has the help of the commands as text. */
@WaymarkTest
class CommandHelpTest {

    @Autowired
    List<Command<?>> commands;

    @Test
    void help_of_the_launcher_is_the_help_of_the_commands() throws IOException {
        Map<String, String> helps = commands.stream()
                .sorted(Comparator.comparing(command -> String.join(" ", command.words())))
                .collect(Collectors.groupingBy(
                        command -> command.words().getFirst(),
                        TreeMap::new,
                        Collectors.mapping(Command::help, Collectors.joining("\n"))));
        assertThat(helps).hasSizeGreaterThan(5);
        for (Map.Entry<String, String> help : helps.entrySet()) {
            assertThat(launcher("help", help.getKey()))
                    .as("help_%s in the file waymark", help.getKey().replace('-', '_'))
                    .isEqualTo(help.getValue());
        }
    }

    private static String launcher(String... words) throws IOException {
        ProcessBuilder process = new ProcessBuilder("sh", Path.of("waymark").toString());
        process.command().addAll(List.of(words));
        return new String(process.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
