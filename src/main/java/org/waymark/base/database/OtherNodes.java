package org.waymark.base.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Carries short announcements between the nodes that share one database, with PostgreSQL's {@code NOTIFY} and
 * {@code LISTEN}. They are seen by whoever may connect to the database: they name things and never hold content.
 *
 * <p>They go out after the change is committed and outside of its transaction: PostgreSQL lets transactions that notify
 * commit only one after the other.
 */
@Component
public class OtherNodes {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);

    private static final String CHANNEL = "waymark_updates";

    /** How long a silent connection is trusted before it is asked whether it still lives. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE_BEFORE_RECONNECT = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final JdbcConnectionDetails database;

    /** Tells this node's announcements from those of others; both arrive here. */
    private final String node = UUID.randomUUID().toString();

    private final BlockingQueue<String> toTell = new LinkedBlockingQueue<>();
    private final Thread teller = Thread.ofVirtual().name("tell-other-nodes").unstarted(this::tellOn);

    OtherNodes(JdbcClient jdbc, JdbcConnectionDetails database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    @PostConstruct
    void start() {
        teller.start();
    }

    @PreDestroy
    void stop() {
        teller.interrupt();
    }

    /**
     * Tells all other nodes as soon as can be, without keeping the caller waiting. A database that is away is told later.
     *
     * <p>This happens outside of the caller's transaction: PostgreSQL lets transactions that notify commit only one after the
     * other, which would make everybody who writes wait for everybody else.
     *
     * @param announcements names of things, far below 8,000 bytes each
     */
    public void tell(Collection<String> announcements) {
        toTell.addAll(announcements);
    }

    private void tellOn() {
        Set<String> waiting = new LinkedHashSet<>();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (waiting.isEmpty()) {
                    waiting.add(toTell.take());
                }
                toTell.drainTo(waiting);
                try {
                    tellNow(waiting);
                    waiting.clear();
                } catch (DataAccessException e) {
                    LOG.debug("The database does not answer, so other nodes are told later", e);
                    Thread.sleep(PAUSE_BEFORE_RECONNECT);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellNow(Collection<String> announcements) {
        jdbc.sql("select pg_notify(:channel, announcement) from unnest(cast(:announcements as text[])) announcement")
                .param("channel", CHANNEL)
                .param(
                        "announcements",
                        announcements.stream()
                                .map(announcement -> node + " " + announcement)
                                .toArray(String[]::new))
                .query()
                .listOfRows();
    }

    /**
     * Hears what other nodes tell until it is closed, on a connection and a thread of its own. A lost connection is made
     * anew.
     *
     * @param heard takes what another node told
     * @param missed is run after each time when nothing could be heard, the start among them
     * @return ends it
     */
    public Listening listen(Consumer<String> heard, Runnable missed) {
        Listening listening = new Listening(heard, missed);
        Thread.ofVirtual().name("other-nodes").start(listening::run);
        return listening;
    }

    /** Hears other nodes until it is closed. */
    public final class Listening implements AutoCloseable {

        private final Consumer<String> heard;
        private final Runnable missed;
        private final CountDownLatch closed = new CountDownLatch(1);
        private volatile @Nullable Connection open;
        private boolean told;

        private Listening(Consumer<String> heard, Runnable missed) {
            this.heard = heard;
            this.missed = missed;
        }

        private void run() {
            while (closed.getCount() > 0) {
                try (Connection connection = connect()) {
                    open = connection;
                    hear(connection);
                } catch (SQLException | DataAccessException | TransactionException e) {
                    // Once for each loss: a database that is away for an hour is one thing to know, not thousands. What
                    // is done on hearing may still be under way when the portal ends, which is no loss.
                    if (closed.getCount() > 0 && !told) {
                        told = true;
                        LOG.warn(
                                "Changes made on other nodes are not heard until the database answers again: {}",
                                state(e));
                    }
                }
                pause();
            }
        }

        private static String state(Exception lost) {
            return NestedExceptionUtils.getMostSpecificCause(lost) instanceof SQLException cause
                            && cause.getSQLState() != null
                    ? cause.getSQLState()
                    : lost.getClass().getSimpleName();
        }

        private void hear(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
            }
            missed.run();
            told = false;
            PGConnection notifications = connection.unwrap(PGConnection.class);
            while (closed.getCount() > 0) {
                List<PGNotification> arrived = List.of(notifications.getNotifications((int) SILENCE.toMillis()));
                arrived.forEach(
                        notification -> fromAnother(notification.getParameter()).ifPresent(heard));
                if (arrived.isEmpty() && !connection.isValid((int) SILENCE.toSeconds())) {
                    return;
                }
            }
        }

        private void pause() {
            try {
                boolean _ = closed.await(PAUSE_BEFORE_RECONNECT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                closed.countDown();
            }
        }

        @Override
        public void close() {
            closed.countDown();
            Connection connection = open;
            if (connection != null) {
                try {
                    // Closing would wait for the thread that listens.
                    connection.abort(Runnable::run);
                } catch (SQLException e) {
                    LOG.debug("The connection was gone already", e);
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private Optional<String> fromAnother(String payload) {
        int blank = payload.indexOf(' ');
        return payload.startsWith(node) || blank < 0 ? Optional.empty() : Optional.of(payload.substring(blank + 1));
    }
}
