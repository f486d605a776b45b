package org.waymark.careerpath.document;

import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;

/**
 * Something in a file that keeps it from being imported, or that whoever imports it should know. The sentences stand in the bundle,
 * below {@code careerpath.problem}.
 *
 * @param line the line of the file, counted from 1; 0 for the file as a whole
 * @param place where in the file; null for the file as a whole
 * @param message what is wrong, and where it helps what to do
 * @param onCommandLine which option of the command helps; null for none
 */
public record ImportProblem(
        int line,
        @Nullable Sentence place,
        Sentence message,
        @Nullable Sentence onCommandLine) {

    /** Before the name of a problem. */
    private static final String PROBLEM = "careerpath.problem.";

    /**
     * One for which no option of the command helps.
     *
     * @param line counted from 1; 0 for the file as a whole
     * @param place null for the file as a whole
     * @param message what is wrong
     */
    public ImportProblem(int line, @Nullable Sentence place, Sentence message) {
        this(line, place, message, null);
    }

    /**
     * What is wrong, or what helps.
     *
     * @param name of the sentence, below {@code careerpath.problem}
     * @param arguments what it names
     * @return the sentence
     */
    public static Sentence say(String name, Object... arguments) {
        return Sentence.of(PROBLEM + name, arguments);
    }

    /**
     * One of the file as a whole.
     *
     * @param message what is wrong
     * @return the problem
     */
    public static ImportProblem ofFile(Sentence message) {
        return new ImportProblem(0, null, message);
    }

    /**
     * The same with what helps on the command line, where there is no field for it.
     *
     * @param remedy which option helps; null for none
     * @return a copy
     */
    public ImportProblem onCommandLine(@Nullable Sentence remedy) {
        return new ImportProblem(line, place, message, remedy);
    }

    /**
     * What is wrong and where, but for the line.
     *
     * @return for a page, which shows lines in its own way and has fields for what options do
     */
    public Sentence placed() {
        return place == null ? message : say("at-place", place, message);
    }

    /**
     * All of it.
     *
     * @return one line of a report
     */
    public Sentence inFull() {
        Sentence placed = placed();
        Sentence whole = onCommandLine == null ? placed : say("then", placed, onCommandLine);
        return line > 0 ? say("at-line", Integer.toString(line), whole) : whole;
    }
}
