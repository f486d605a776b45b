package org.waymark.base.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.base.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Picocli's help, with the file before its options as people write it, and two columns, as no option has a short name. */
final class CommandHelp extends Help {

    private static final int WIDTH = 110;
    private static final int INDENT = 2;
    private static final String NO_BREAK_SPACE = "\u00a0";

    private CommandHelp(CommandSpec spec, ColorScheme colors) {
        super(spec, colors);
    }

    /** As text, with a line break at its end. */
    static String of(CommandLine line, String help, Texts texts) {
        CommandSpec spec = line.getCommandSpec();
        spec.name("./waymark " + spec.name());
        spec.resourceBundle(new HelpTexts(spec, help, texts));
        spec.usageMessage()
                .width(WIDTH)
                .sortOptions(false)
                .sortSynopsis(false)
                .synopsisHeading(texts.get("base.command.usage") + " ")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading(spec.positionalParameters().isEmpty() ? "%n" : "")
                .footerHeading("%n");
        // Either is understood; people write a blank. No line ends between an option and its value.
        line.setSeparator(NO_BREAK_SPACE);
        line.setHelpFactory(CommandHelp::new);
        return line.getUsageMessage(Ansi.OFF)
                .replace(NO_BREAK_SPACE, " ")
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    protected String makeSynopsisFromParts(
            int heading, Text options, Text groups, Text endOfOptions, Text positional, Text commands) {
        Text none = Ansi.OFF.text("");
        return super.makeSynopsisFromParts(
                heading, positional.concat(groups).concat(options), none, endOfOptions, none, commands);
    }

    @Override
    public Layout createDefaultLayout(
            List<OptionSpec> options, List<PositionalParamSpec> positional, ColorScheme colors) {
        int names = INDENT
                + Stream.concat(options.stream(), positional.stream())
                        .mapToInt(CommandHelp::length)
                        .max()
                        .orElse(0);
        TextTable table = TextTable.forColumns(
                colors, new Column(names, INDENT, Overflow.SPAN), new Column(WIDTH - names, INDENT, Overflow.WRAP));
        table.indentWrappedLines = 0;
        return new Layout(colors, table, createMinimalOptionRenderer(), createMinimalParameterRenderer());
    }

    private static int length(ArgSpec argument) {
        int value = argument.arity().max() == 0 ? 0 : argument.paramLabel().length();
        if (argument instanceof OptionSpec option) {
            return option.longestName().length() + (value == 0 ? 0 : 1 + value);
        }
        return value;
    }
}
