package org.waymark.base.start;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** The database does not let us in. The states are PostgreSQL's, see "Error Codes" in its documentation. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        String sentence = switch (state) {
            case "28P01", "28000" -> "database-refuses";
            case "3D000" -> "database-missing";
            case "57P03", "53300" -> "database-busy";
            default -> state.startsWith("08") ? "database-unreachable" : "";
        };
        return sentence.isEmpty()
                ? null
                : new FailureAnalysis(StartSentences.get(sentence, address(), reason(cause)), null, failure);
    }

    /** Without what follows the name of the database, where a password may stand. */
    private String address() {
        return environment.getProperty("spring.datasource.url", "").replaceFirst("[?].*", "");
    }

    private static String reason(SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        return message.lines().findFirst().orElse("").replaceFirst("[.\\s]+$", "");
    }
}
