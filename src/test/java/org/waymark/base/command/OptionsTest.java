package org.waymark.base.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static Options parse(String... arguments) throws UsageException {
        return Options.parse(List.of(arguments), Set.of("apply"), Set.of("id", "name"));
    }

    @Test
    void options_may_stand_anywhere_and_take_their_value_either_way() throws UsageException {
        Options options = parse("--id", "sales", "ladder.yml", "--apply", "--name=Sales = fun");
        assertThat(options.positional()).containsExactly("ladder.yml");
        assertThat(options.has("apply")).isTrue();
        assertThat(options.value("id")).contains("sales");
        assertThat(options.value("name")).contains("Sales = fun");
    }

    @Test
    void what_was_not_given_is_absent() throws UsageException {
        Options options = parse("ladder.yml");
        assertThat(options.has("apply")).isFalse();
        assertThat(options.value("id")).isEmpty();
    }

    @Test
    void a_file_whose_name_looks_like_an_option_follows_two_dashes() throws UsageException {
        assertThat(parse("--apply", "--", "--id").positional()).containsExactly("--id");
    }

    @Test
    void an_unknown_option_is_a_mistake() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("--aply"))
                .withMessage("There is no option --aply.");
    }

    @Test
    void a_missing_value_is_a_mistake() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("--id"))
                .withMessage("--id needs a value.");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("--id", "--apply"))
                .withMessage("--id needs a value.");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("--id="))
                .withMessage("--id needs a value.");
    }

    @Test
    void a_value_for_a_flag_and_an_option_given_twice_are_mistakes() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("--apply=yes"))
                .withMessage("--apply stands alone, without a value.");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("--id", "a", "--id", "b"))
                .withMessage("--id is given twice.");
    }

    @Test
    void only_an_option_of_a_list_may_be_repeated() throws UsageException {
        Options options =
                Options.parse(List.of("--word", "a", "--word=b"), Set.of("apply"), Set.of("id"), Set.of("word"));
        assertThat(options.values("word")).containsExactly("a", "b");
        assertThat(options.values("id")).isEmpty();
    }
}
