package org.waymark.base.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why Waymark does not start in one line of the log; with {@code --debug} also where it was noticed. */
class OneSentence implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(OneSentence.class);

    /** What {@code --debug} makes talk, among others. */
    private static final Logger DEBUGGED = LoggerFactory.getLogger("org.springframework.boot");

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction();
        String why = action == null ? analysis.getDescription() : analysis.getDescription() + " " + action;
        LOG.error("{}", StartSentences.get("failed", why));
        if (DEBUGGED.isDebugEnabled()) {
            LOG.error("This was noticed here:", analysis.getCause());
        }
    }
}
