package org.waymark.base.command;

import java.io.PrintStream;
import java.util.List;

/** Something that {@code ./waymark} does without a browser, as the operator. A module offers it as a bean. */
public interface Command {

    /** Everything is fine. */
    int FINE = 0;

    /** The input has problems, which were printed; nothing was written. */
    int PROBLEMS = 1;

    /** The command was not understood; how to use it was printed. */
    int USAGE = 2;

    /**
     * The words that call this command.
     *
     * @return such as {@code ["import", "people"]}
     */
    List<String> words();

    /**
     * Runs the command.
     *
     * @param arguments what follows the words
     * @param out where to report to
     * @return {@link #FINE}, {@link #PROBLEMS} or {@link #USAGE}
     */
    int run(List<String> arguments, PrintStream out);
}
