package org.waymark.careerpath.document;

/**
 * Something in a file that keeps it from being imported, or that whoever imports it should know.
 *
 * @param line the line of the file, counted from 1; 0 for the file as a whole
 * @param place where in the file, in words; empty for the file as a whole
 * @param message what is wrong, and where it helps what to do
 * @param onCommandLine which option of the command helps, as a sentence; empty for none
 */
public record ImportProblem(int line, String place, String message, String onCommandLine) {

    /**
     * One for which no option of the command helps.
     *
     * @param line counted from 1; 0 for the file as a whole
     * @param place in words; empty for the file as a whole
     * @param message what is wrong
     */
    public ImportProblem(int line, String place, String message) {
        this(line, place, message, "");
    }

    /**
     * One of the file as a whole.
     *
     * @param message what is wrong
     * @return the problem
     */
    public static ImportProblem ofFile(String message) {
        return new ImportProblem(0, "", message);
    }

    /**
     * The same with what helps on the command line, where there is no field for it.
     *
     * @param remedy which option helps, as a sentence
     * @return a copy
     */
    public ImportProblem onCommandLine(String remedy) {
        return new ImportProblem(line, place, message, remedy);
    }

    /** As one line of a report. */
    @Override
    public String toString() {
        return (line > 0 ? "line " + line + ": " : "")
                + (place.isEmpty() ? "" : place + ": ")
                + message
                + (onCommandLine.isEmpty() ? "" : " " + onCommandLine);
    }
}
