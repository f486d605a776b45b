package org.waymark.base.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.testing.English;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class CommandTest {

    private enum Format {
        YAML,
        CSV
    }

    @CommandLine.Command(name = "put away")
    private static final class Arguments {

        @Parameters(paramLabel = "FILE", descriptionKey = "file")
        String file = "";

        @Option(names = "--id", paramLabel = "ID")
        @Nullable
        String id;

        @Option(names = "--name", paramLabel = "NAME")
        @Nullable
        String name;

        @Option(names = "--format", paramLabel = "yaml|csv")
        Format format = Format.YAML;

        @Option(names = "--word", paramLabel = "WORD")
        List<String> words = new ArrayList<>();

        @Option(names = "--apply")
        boolean isApplied;

        @Option(names = "--beside", paramLabel = "PLACE", hidden = true)
        @Nullable
        Path beside;
    }

    private static final Map<String, String> HELP = Map.of(
            "put-away", "Puts a ladder away.",
            "put-away.file", "the ladder",
            "put-away.id", "its id",
            "put-away.name", "its name",
            "put-away.format", "how it is written",
            "put-away.word", "what to look for",
            "put-away.apply", "write it",
            "put-away.exit", "Exit code: 0 fine.");

    private static final class PutAway extends Command<Arguments> {

        private @Nullable Arguments understood;

        PutAway() {
            super(
                    Arguments.class,
                    "put-away",
                    (key, arguments) -> HELP.containsKey(key) ? HELP.get(key) : English.TEXTS.get(key, arguments));
        }

        @Override
        protected int execute(Arguments given, PrintStream out) throws UsageException {
            if (given.file.isEmpty()) {
                throw new UsageException("careerpath.problem.other", "A file has a name.");
            }
            understood = given;
            return FINE;
        }
    }

    private final PutAway command = new PutAway();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Arguments understood(String... words) {
        command.understood = null;
        assertThat(run(words)).as(output()).isEqualTo(Command.FINE);
        Arguments understood = command.understood;
        assertThat(understood).isNotNull();
        return understood;
    }

    /** The first line of what is said when the words are not understood; how to use the command follows. */
    private String misunderstood(String... words) {
        assertThat(run(words)).isEqualTo(Command.USAGE);
        assertThat(output()).endsWith("\n" + command.help());
        return output().lines().findFirst().orElseThrow();
    }

    private int run(String... words) {
        printed.reset();
        return command.run(List.of(words), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void options_may_stand_anywhere_and_take_their_value_either_way() {
        Arguments arguments = understood("--id", "sales", "ladder.yml", "--apply", "--name=Sales = fun");
        assertThat(arguments.file).isEqualTo("ladder.yml");
        assertThat(arguments.isApplied).isTrue();
        assertThat(arguments.id).isEqualTo("sales");
        assertThat(arguments.name).isEqualTo("Sales = fun");
    }

    @Test
    void what_was_not_given_is_absent_also_after_a_run_with_it() {
        understood("ladder.yml", "--apply", "--id=sales", "--word=a", "--format=csv");
        Arguments arguments = understood("ladder.yml");
        assertThat(arguments.isApplied).isFalse();
        assertThat(arguments.id).isNull();
        assertThat(arguments.words).isEmpty();
        assertThat(arguments.format).isEqualTo(Format.YAML);
    }

    @Test
    void a_file_whose_name_looks_like_an_option_follows_two_dashes() {
        assertThat(understood("--apply", "--", "--id").file).isEqualTo("--id");
        assertThat(understood("--apply", "--", "--").file).isEqualTo("--");
    }

    @Test
    void a_name_that_begins_with_an_at_sign_is_a_name() {
        assertThat(understood("@ladder.yml").file).isEqualTo("@ladder.yml");
    }

    @Test
    void an_unknown_option_is_a_mistake_and_the_one_that_may_be_meant_is_named() {
        assertThat(misunderstood("ladder.yml", "--aply")).isEqualTo("There is no option --aply.");
        assertThat(output()).contains("\nIs --apply meant?\n");
        assertThat(misunderstood("ladder.yml", "--aply=yes")).isEqualTo("There is no option --aply.");
    }

    @Test
    void a_missing_value_is_a_mistake() {
        assertThat(misunderstood("ladder.yml", "--id")).isEqualTo("--id needs a value.");
        assertThat(misunderstood("ladder.yml", "--id", "--apply")).isEqualTo("--id needs a value.");
        assertThat(misunderstood("ladder.yml", "--id", "--aply")).isEqualTo("--id needs a value.");
        assertThat(misunderstood("ladder.yml", "--id=")).isEqualTo("--id needs a value.");
        assertThat(misunderstood("ladder.yml", "--id", " ")).isEqualTo("--id needs a value.");
    }

    @Test
    void a_value_after_an_equals_sign_may_begin_with_dashes() {
        Arguments arguments = understood("ladder.yml", "--name=--x", "--word=--", "--word=--apply");
        assertThat(arguments.name).isEqualTo("--x");
        assertThat(arguments.words).containsExactly("--", "--apply");
        assertThat(arguments.isApplied).isFalse();
        assertThat(understood("--name=--", "--", "--id").name).isEqualTo("--");
        assertThat(misunderstood("ladder.yml", "--word", "--")).isEqualTo("--word needs a value.");
        assertThat(misunderstood("ladder.yml", "--name=--x", "--word", "--x")).isEqualTo("--word needs a value.");
    }

    @Test
    void a_value_that_cannot_be_is_named_in_our_words() {
        assertThat(misunderstood("ladder.yml", "--beside", "a\0b")).isEqualTo("“a\0b” is not understood.");
    }

    @Test
    void a_value_for_a_flag_and_an_option_given_twice_are_mistakes() {
        assertThat(misunderstood("ladder.yml", "--apply=yes")).isEqualTo("--apply stands alone, without a value.");
        assertThat(misunderstood("ladder.yml", "--id", "a", "--id", "b")).isEqualTo("--id is given twice.");
    }

    @Test
    void only_an_option_of_a_list_may_be_repeated() {
        Arguments arguments = understood("ladder.yml", "--word", "a", "--word=b", "--word=");
        assertThat(arguments.words).containsExactly("a", "b", "");
    }

    @Test
    void what_stands_alone_is_given_once() {
        assertThat(misunderstood()).isEqualTo("Name one file.");
        assertThat(misunderstood("a.yml", "b.yml")).isEqualTo("Name one file.");
        assertThat(misunderstood("")).isEqualTo("A file has a name.");
    }

    @Test
    void a_choice_is_made_among_what_there_is() {
        assertThat(understood("a.yml", "--format", "csv").format).isEqualTo(Format.CSV);
        assertThat(misunderstood("a.yml", "--format", "pdf")).isEqualTo("The format is yaml or csv, not “pdf”.");
    }

    @Test
    void help_is_printed_where_it_is_asked_for() {
        assertThat(run("--help")).isEqualTo(Command.FINE);
        assertThat(output()).isEqualTo("""
                Usage: ./waymark put away FILE [--id ID] [--name NAME] [--format yaml|csv] [--word WORD]... [--apply]

                Puts a ladder away.

                  FILE               the ladder
                  --id ID            its id
                  --name NAME        its name
                  --format yaml|csv  how it is written
                  --word WORD        what to look for
                  --apply            write it

                Exit code: 0 fine.
                """);
    }
}
