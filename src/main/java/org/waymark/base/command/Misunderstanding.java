package org.waymark.base.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was not understood as the rest of Waymark speaks: Picocli's own sentences are about arguments and indexes. */
final class Misunderstanding {

    private Misunderstanding() {}

    /** In whole sentences. */
    static String of(ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> ofUnmatched(unmatched);
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                ofMissing(missing.getMissing());
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " is given twice.";
            case MutuallyExclusiveArgsException _ -> "Two of these exclude each other.";
            default -> ofValue(problem);
        };
    }

    private static String ofUnmatched(UnmatchedArgumentException problem) {
        String word = problem.getUnmatched().getFirst();
        if (!problem.isUnknownOption()) {
            List<? extends ArgSpec> positional =
                    problem.getCommandLine().getCommandSpec().positionalParameters();
            return positional.isEmpty() ? "“" + word + "” is not understood." : ofMissing(positional);
        }
        List<String> similar = problem.getSuggestions();
        return "There is no option " + word.replaceFirst("=.*", "") + "."
                + (similar.isEmpty() ? "" : "\nIs " + String.join(" or ", similar) + " meant?");
    }

    /** Several are missing where one of them is to be given. */
    private static String ofMissing(List<? extends ArgSpec> missing) {
        ArgSpec first = missing.getFirst();
        return first.isOption()
                ? name(first) + " needs a value."
                : "Name one "
                        + missing.stream().map(Misunderstanding::name).collect(Collectors.joining(", or "))
                        + ".";
    }

    private static String ofValue(ParameterException problem) {
        ArgSpec argument = problem.getArgSpec();
        if (argument == null) {
            return String.valueOf(problem.getMessage());
        }
        if (argument.type() == boolean.class) {
            return name(argument) + " stands alone, without a value.";
        }
        if (argument.type().isEnum()) {
            return "The " + name(argument).replace("--", "") + " is "
                    + Arrays.stream(argument.type().getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(" or "))
                    + ", not “" + problem.getValue() + "”.";
        }
        return String.valueOf(problem.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName()
                : argument.paramLabel().toLowerCase(Locale.ROOT).replace('-', ' ');
    }
}
