package org.waymark.base.crypto;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.security.RunAs;

/** Asks the database, which tells the operator a few wrapped keys for this. */
@Repository
class StoredSealedKeys implements SealedKeys {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StoredSealedKeys(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<Sample> samples() {
        return RunAs.operator(() -> transaction.execute(
                status -> jdbc.sql("select master, person_id, wrapped_key from data_keys_of_each_master_key()")
                        .query((row, number) -> new Sample(
                                row.getBytes("master"), row.getLong("person_id"), row.getBytes("wrapped_key")))
                        .list()));
    }
}
