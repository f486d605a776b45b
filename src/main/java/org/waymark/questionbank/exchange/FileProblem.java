package org.waymark.questionbank.exchange;

import java.io.Serializable;
import org.waymark.base.text.Sentence;

/**
 * Something in a file that keeps it from being imported. The sentences stand in the bundle, below {@code questionbank.import.problem}.
 *
 * @param line of the file, counted from 1; 0 for the file as a whole
 * @param message what is wrong
 */
public record FileProblem(long line, Sentence message) implements Serializable {

    static FileProblem of(long line, String name, Object... arguments) {
        return new FileProblem(line, Sentence.of("questionbank.import.problem." + name, arguments));
    }
}
