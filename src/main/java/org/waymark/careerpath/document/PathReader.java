package org.waymark.careerpath.document;

import java.util.List;
import java.util.Optional;
import org.waymark.base.text.Sentence;

/** Reads one format of ladders. Which format a file has is seen from what it says, never from its name. */
interface PathReader {

    /** What the format looks like, in words for somebody whose file is of none. */
    Sentence description();

    /** Whether the format is our own or somebody else's. */
    default PathReaders.Format format() {
        return PathReaders.Format.FOREIGN;
    }

    boolean recognises(PathSource source);

    /**
     * Reads a file.
     *
     * @param problems takes everything that is wrong with it
     * @return empty if the problems leave nothing to compare; otherwise what the file says, as far as it was understood
     */
    Optional<PathDocument> read(PathSource source, PathImportOptions options, List<ImportProblem> problems);
}
