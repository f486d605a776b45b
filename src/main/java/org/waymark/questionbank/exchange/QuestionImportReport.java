package org.waymark.questionbank.exchange;

import java.io.Serializable;
import java.util.List;
import org.waymark.base.text.Sentence;

/**
 * What an import of questions would do, or has done.
 *
 * @param problems what stands against it, by line; nothing is written while there is one
 * @param changes what is, or would be, different, in the order of the file
 * @param fingerprint of all that was compared; empty while a problem stands
 * @param applied whether the changes are made
 * @param outdated whether something else would change than what was accepted; nothing is written then
 */
public record QuestionImportReport(
        List<FileProblem> problems, List<Sentence> changes, String fingerprint, boolean applied, boolean outdated)
        implements Serializable {}
