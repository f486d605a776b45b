package org.waymark.base.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.base.text.Sentence;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was not understood as the rest of Waymark speaks: Picocli's own sentences are about arguments and indexes. */
final class Misunderstanding {

    private static final String OR = "base.command.or";
    private static final String NOT_UNDERSTOOD = "base.command.not-understood";

    private Misunderstanding() {}

    /**
     * In whole sentences, each of which stands on a line of its own.
     *
     * @param words all that was given
     */
    static List<Sentence> of(ParameterException problem, List<String> words) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> ofUnmatched(unmatched);
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() -> List.of(ofMissing(missing.getMissing()));
            case OverwrittenOptionException twice ->
                List.of(Sentence.of("base.command.given-twice", name(twice.getOverwritten())));
            case MutuallyExclusiveArgsException _ -> List.of(Sentence.of("base.command.exclusive"));
            default -> List.of(ofValue(problem, words));
        };
    }

    private static List<Sentence> ofUnmatched(UnmatchedArgumentException problem) {
        String word = problem.getUnmatched().getFirst();
        if (!problem.isUnknownOption()) {
            List<? extends ArgSpec> positional =
                    problem.getCommandLine().getCommandSpec().positionalParameters();
            return List.of(positional.isEmpty() ? Sentence.of(NOT_UNDERSTOOD, word) : ofMissing(positional));
        }
        List<String> similar = problem.getSuggestions();
        return Stream.concat(
                        Stream.of(Sentence.of("base.command.no-option", word.replaceFirst("=.*", ""))),
                        Stream.of(similar)
                                .filter(known -> !known.isEmpty())
                                .map(known -> Sentence.of("base.command.meant", Sentence.joined(OR, known))))
                .toList();
    }

    /** Several are missing where one of them is to be given. */
    private static Sentence ofMissing(List<? extends ArgSpec> missing) {
        ArgSpec first = missing.getFirst();
        return first.isOption()
                ? Sentence.of("base.command.needs-value", name(first))
                : Sentence.of(
                        "base.command.name-one",
                        Sentence.joined(
                                "base.command.or-else",
                                missing.stream().map(Misunderstanding::name).toList()));
    }

    private static Sentence ofValue(ParameterException problem, List<String> words) {
        ArgSpec argument = problem.getArgSpec();
        if (argument != null && argument.type() == boolean.class) {
            return Sentence.of("base.command.stands-alone", name(argument));
        }
        if (argument != null && argument.type().isEnum()) {
            return Sentence.of(
                    "base.command.one-of",
                    name(argument).replace("--", ""),
                    Sentence.joined(
                            OR,
                            Arrays.stream(argument.type().getEnumConstants())
                                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.toList())),
                    String.valueOf(problem.getValue()));
        }
        String given = problem.getValue();
        return Sentence.of(NOT_UNDERSTOOD, given == null ? String.join(" ", words) : given);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName()
                : argument.paramLabel().toLowerCase(Locale.ROOT).replace('-', ' ');
    }
}
