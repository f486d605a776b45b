package org.waymark.base.start;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The tables could not be brought to what this Waymark needs. */
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, FlywayException cause) {
        SQLException inside = findCause(cause, SQLException.class);
        String message = String.valueOf((inside == null ? cause : inside).getMessage());
        String reason = message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("")
                .replaceFirst("[.\\s]+$", "");
        return new FailureAnalysis(StartSentences.get("migration-failed", reason), null, failure);
    }
}
