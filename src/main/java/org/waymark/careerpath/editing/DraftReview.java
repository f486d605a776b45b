package org.waymark.careerpath.editing;

import java.util.List;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.editing.PathImportReport.Change;

/**
 * What publishing a draft would do.
 *
 * @param revision of the draft, to be given back when it is published
 * @param version number of the version in force, to be given back likewise; 0 for none
 * @param changes what becomes different, one line for each difference
 * @param problems what keeps it from being published
 * @param hints what does not keep it, but is good to know
 * @param overtaken what was published since the draft was begun and publishing would undo
 */
public record DraftReview(
        int revision,
        int version,
        List<Change> changes,
        List<ImportProblem> problems,
        List<Sentence> hints,
        List<Change> overtaken) {}
