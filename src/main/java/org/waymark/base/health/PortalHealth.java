package org.waymark.base.health;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import org.waymark.base.security.RunAs;

/** Whether the portal is well, by what every module says of its part. */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.NEVER)
public class PortalHealth {

    private final List<HealthReport> reports;
    private final TransactionTemplate transaction;

    PortalHealth(List<HealthReport> reports, PlatformTransactionManager transactions) {
        this.reports = List.copyOf(reports);
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /**
     * One part of it.
     *
     * @param title the key of its heading
     * @param signs how it is
     */
    public record Part(String title, List<HealthSign> signs) {}

    /**
     * Looks at all parts, in one transaction: an administrator may see none of what it reads but by these sentences.
     *
     * @return the parts in their order
     */
    @ForAdministrators
    public List<Part> look() {
        return RunAs.operator(() -> Objects.requireNonNull(transaction.execute(status -> reports.stream()
                .map(report -> new Part(report.title(), report.signs()))
                .toList())));
    }
}
