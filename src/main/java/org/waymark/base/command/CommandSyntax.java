package org.waymark.base.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;

/** How all commands are written. */
final class CommandSyntax {

    private CommandSyntax() {}

    static CommandLine of(Class<?> arguments) {
        CommandLine line = new CommandLine(arguments);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("--help").usageHelp(true).hidden(true).build());
        return line
                // "@name" is nobody's file of further arguments.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Throws Picocli's exceptions, which {@link Misunderstanding} puts into words. */
    static void parse(CommandLine line, List<String> words) {
        for (OptionSpec option :
                line.parseArgs(words.toArray(String[]::new)).matchedOptions()) {
            List<String> values = option.originalStringValues();
            // "--id --aply" is a mistake, and no id. A list may say that it is of nothing.
            if (values.stream().anyMatch(value -> value.startsWith("--"))
                    || (!option.isMultiValue() && values.stream().anyMatch(String::isBlank))) {
                throw new MissingParameterException(line, option, option.longestName());
            }
        }
    }
}
