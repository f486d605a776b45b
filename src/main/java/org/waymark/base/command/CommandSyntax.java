package org.waymark.base.command;

import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;

/** How all commands are written. */
final class CommandSyntax {

    /** After it, nothing is an option. */
    private static final String END = "--";

    /** What Picocli is told instead, so that it takes {@code --name=--} for a value: nobody can type it. */
    private static final String END_FOR_PICOCLI = "\0";

    private CommandSyntax() {}

    static CommandLine of(Class<?> arguments) {
        CommandLine line = new CommandLine(arguments);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("--help")
                        .usageHelp(true)
                        .hidden(true)
                        .build());
        return line
                // "@name" is nobody's file of further arguments.
                .setExpandAtFiles(false)
                .setEndOfOptionsDelimiter(END_FOR_PICOCLI)
                // After "="; as a word of its own it is refused below.
                .setAllowOptionsAsOptionParameters(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Throws Picocli's exceptions, which {@link Misunderstanding} puts into words. */
    static void parse(CommandLine line, List<String> words) {
        int end = words.indexOf(END);
        String[] forPicocli = words.toArray(String[]::new);
        if (end >= 0) {
            forPicocli[end] = END_FOR_PICOCLI;
        }
        List<String> mayBeOptions = end < 0 ? words : words.subList(0, end + 1);
        for (OptionSpec option : line.parseArgs(forPicocli).matchedOptions()) {
            List<String> values = option.originalStringValues();
            // A list may say that it is of nothing.
            if (isFollowedByDashes(option, mayBeOptions)
                    || (!option.isMultiValue() && values.stream().anyMatch(String::isBlank))) {
                throw new MissingParameterException(line, option, option.longestName());
            }
        }
    }

    /** "--id --aply" is a mistake, and no id; "--id=--aply" says what it means. */
    private static boolean isFollowedByDashes(OptionSpec option, List<String> words) {
        return option.arity().max() > 0
                && IntStream.range(0, words.size() - 1)
                        .anyMatch(i -> words.get(i).equals(option.longestName())
                                && words.get(i + 1).startsWith(END));
    }
}
