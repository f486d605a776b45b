package org.waymark.base.command;

import java.io.PrintStream;
import java.util.List;
import org.waymark.base.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Something that {@code ./waymark} does without a browser, as the operator. A module offers it as a bean.
 *
 * @param <A> what can follow the words of the command: a class whose fields Picocli fills, made anew for each run, see
 *     docs/decisions/2026-11-30-picocli.md
 */
public abstract class Command<A> {

    /** Everything is fine. */
    public static final int FINE = 0;

    /** The input has problems, which were printed; nothing was written. */
    public static final int PROBLEMS = 1;

    /** The command was not understood; how to use it was printed. */
    public static final int USAGE = 2;

    private final Class<A> arguments;
    private final String help;
    private final Texts texts;

    /**
     * A command.
     *
     * @param arguments whose name ({@link CommandLine.Command#name}) is the words that call the command
     * @param help the key of the text that says what the command does; below it stands what can follow, see {@link HelpTexts}
     * @param texts in which it tells how to use it, and what it did not understand
     */
    protected Command(Class<A> arguments, String help, Texts texts) {
        this.arguments = arguments;
        this.help = help;
        this.texts = texts;
    }

    /**
     * The words that call this command.
     *
     * @return such as {@code ["import", "people"]}
     */
    public final List<String> words() {
        return List.of(CommandSyntax.of(arguments).getCommandName().split(" "));
    }

    /**
     * How to use the command.
     *
     * @return what {@code ./waymark help} prints of it as well, with a line break at its end
     */
    public final String help() {
        return help(CommandSyntax.of(arguments));
    }

    /**
     * Runs the command.
     *
     * @param words what follows the command's own
     * @param out where to report to
     * @return {@link #FINE}, {@link #PROBLEMS} or {@link #USAGE}
     */
    public final int run(List<String> words, PrintStream out) {
        CommandLine line = CommandSyntax.of(arguments);
        try {
            CommandSyntax.parse(line, words);
            if (line.isUsageHelpRequested()) {
                out.print(help(line));
                return FINE;
            }
            return execute(arguments.cast(line.getCommand()), out);
        } catch (ParameterException e) {
            Misunderstanding.of(e, words).forEach(sentence -> out.println(sentence.in(texts)));
        } catch (UsageException e) {
            out.println(e.sentence().in(texts));
        }
        out.print(help(line));
        return USAGE;
    }

    private String help(CommandLine line) {
        return CommandHelp.of(line, help, texts);
    }

    /**
     * Does what the command is for.
     *
     * @param given what follows the words of the command
     * @param out where to report to
     * @return {@link #FINE} or {@link #PROBLEMS}
     * @throws UsageException if what was given cannot be meant; how to use the command is printed below its message
     */
    protected abstract int execute(A given, PrintStream out) throws UsageException;
}
