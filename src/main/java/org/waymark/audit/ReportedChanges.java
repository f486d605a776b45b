package org.waymark.audit;

import jakarta.persistence.EntityManager;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.careerpath.PathPublished;
import org.waymark.identity.session.DeviceMisused;
import org.waymark.identity.session.SignedOutByOthers;
import org.waymark.organization.importing.PeopleImported;
import org.waymark.questionbank.QuestionBankChanged;

/**
 * Writes into the trail what no single row tells. At once and not after the commit, as other listeners work: the change and
 * its entry are there together or not at all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportedChanges {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    ReportedChanges(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    @EventListener
    void on(PeopleImported imported) {
        report(AuditKind.PEOPLE_IMPORTED, null, null, imported.added(), imported.changed(), null);
    }

    @EventListener
    void on(PathPublished published) {
        AuditKind kind = switch (published.origin()) {
            case DRAFT -> AuditKind.PATH_PUBLISHED;
            case EARLIER_VERSION -> AuditKind.PATH_RESTORED;
            case FILE -> AuditKind.PATH_IMPORTED;
        };
        report(kind, published.path(), published.version(), published.added(), published.changed(), published.gone());
    }

    @EventListener
    void on(QuestionBankChanged bank) {
        @Nullable
        AuditKind kind = switch (bank.change()) {
            case QUESTION_WRITTEN -> AuditKind.QUESTION_WRITTEN;
            case QUESTION_CHANGED -> AuditKind.QUESTION_CHANGED;
            case QUESTION_HIDDEN -> AuditKind.QUESTION_HIDDEN;
            case QUESTION_SHOWN -> AuditKind.QUESTION_SHOWN;
            case SET_WRITTEN -> AuditKind.QUESTION_SET_WRITTEN;
            case SET_CHANGED -> AuditKind.QUESTION_SET_CHANGED;
            case SET_HIDDEN -> AuditKind.QUESTION_SET_HIDDEN;
            case SET_SHOWN -> AuditKind.QUESTION_SET_SHOWN;
            case IMPORTED -> AuditKind.QUESTIONS_IMPORTED;
            case ORDER_CHANGED -> null;
        };
        // An order is set by many small moves, and tells nobody anything.
        if (kind != null) {
            report(kind, bank.thing(), null, bank.added(), bank.changed(), null);
        }
    }

    @EventListener
    void on(SignedOutByOthers signedOut) {
        append(
                AuditKind.SIGNED_OUT,
                jdbc.sql("select report_sign_out(:person)")
                        .param("person", signedOut.person().value()));
    }

    @EventListener
    void on(DeviceMisused misused) {
        append(
                AuditKind.DEVICE_MISUSED,
                jdbc.sql("select report_device_misused(:person)")
                        .param("person", misused.person().value()));
    }

    private void report(
            AuditKind kind,
            @Nullable String thing,
            @Nullable Integer version,
            int added,
            int changed,
            @Nullable Integer gone) {
        append(
                kind,
                jdbc.sql("select report_change(:kind, :thing, :version, :added, :changed, :gone)")
                        .param("kind", kind.name())
                        .param("thing", thing, Types.VARCHAR)
                        .param("version", version, Types.INTEGER)
                        .param("added", added)
                        .param("changed", changed)
                        .param("gone", gone, Types.INTEGER));
    }

    private void append(AuditKind kind, StatementSpec report) {
        // Whoever has the lock of the trail waits for no row any more.
        entities.flush();
        Long number = report.query((row, line) -> row.getObject(1, Long.class)).single();
        if (number == null) {
            throw new IllegalStateException("The audit trail takes no " + kind + " from this viewer");
        }
    }
}
