package org.waymark.questionbank.exchange;

import java.util.List;

/**
 * What a file holds.
 *
 * @param problems why it cannot be read, or not all of it
 */
record QuestionFile(List<FileQuestion> questions, List<FileSet> sets, List<FileProblem> problems) {

    /** The value of the field {@code format}. */
    static final String FORMAT = "waymark/questions/1";

    /** More than anybody writes of either, and few enough to be compared while somebody waits. */
    static final int MOST = 2_000;

    static QuestionFile unreadable(FileProblem problem) {
        return new QuestionFile(List.of(), List.of(), List.of(problem));
    }
}
