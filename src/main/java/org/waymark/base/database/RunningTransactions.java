package org.waymark.base.database;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a change of the database wait until nobody works with what was there before: every transaction of the portal, on
 * whichever node, that had begun when it asks. Those that begin later see the change, so nobody is held up meanwhile.
 */
@Component
public class RunningTransactions {

    private static final Duration PAUSE = Duration.ofMillis(20);

    /** A transaction of its own holds the lock on its number, also one that has not written anything. */
    private static final String RUNNING = """
            select lock.virtualtransaction from pg_locks lock join pg_stat_activity session on session.pid = lock.pid
            where lock.locktype = 'virtualxid' and lock.granted and lock.mode = 'ExclusiveLock'
              and lock.pid <> pg_backend_pid()
              and session.datname = current_database() and session.usename = current_user
            """;

    private final JdbcClient jdbc;

    RunningTransactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits, outside of a transaction, for those that have begun before.
     *
     * @param patience how long to wait for them
     * @return false if one of them still runs then
     */
    public boolean awaitThoseBegun(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Set<String> before = running();
        while (!before.isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            before.retainAll(running());
        }
        return true;
    }

    private Set<String> running() {
        return new HashSet<>(jdbc.sql(RUNNING).query(String.class).list());
    }
}
