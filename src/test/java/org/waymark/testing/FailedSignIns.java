package org.waymark.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.security.RunAs;

/** The sign-ins that failed. All tests come from one address, so whoever makes many of them cleans up. */
@TestComponent
public class FailedSignIns {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FailedSignIns(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Forgets all of them. */
    public void forget() {
        RunAs.operator(() -> transaction.execute(
                status -> jdbc.sql("delete from failed_sign_in").update()));
    }
}
