package org.waymark.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.database.OtherNodes;
import org.waymark.base.domain.PersonId;
import org.waymark.testing.Database;
import org.waymark.testing.WaymarkTest;

/** Two nodes on one database: each has its own pages and its own connection that listens. */
@WaymarkTest
class LiveUpdatesTest {

    private static final PersonId VIEWER = new PersonId(-77);
    private static final String LISTENERS = """
            select pid from pg_stat_activity
            where datname = current_database() and usename = 'waymark_app' and query = 'listen waymark_updates'
            """;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PlatformTransactionManager transactions;

    private final BlockingQueue<String> refreshed = new LinkedBlockingQueue<>();
    private LiveUpdates here;
    private LiveUpdates there;

    @BeforeEach
    void startTwoNodes() throws InterruptedException {
        here = new LiveUpdates(beans.createBean(OtherNodes.class));
        there = new LiveUpdates(beans.createBean(OtherNodes.class));
        open(there, "there");
        there.listen();
        // A node that begins to listen may have missed something.
        assertThat(next()).isEqualTo("there");
    }

    @AfterEach
    void stopThem() {
        here.stop();
        there.stop();
    }

    @Test
    void a_change_on_one_node_refreshes_the_pages_on_another_within_a_second() throws InterruptedException {
        commit(() -> here.announce(VIEWER));
        assertThat(refreshed.poll(1, TimeUnit.SECONDS)).isEqualTo("there");
    }

    @Test
    void so_does_a_change_of_a_thing_and_one_without_a_transaction() throws InterruptedException {
        page(there, "thing", "a thing");
        commit(() -> here.announce("thing"));
        assertThat(next()).isEqualTo("a thing");
        here.announce("thing");
        assertThat(next()).isEqualTo("a thing");
    }

    @Test
    void what_is_rolled_back_refreshes_nobody() throws InterruptedException {
        open(here, "here");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            here.announce(VIEWER);
            status.setRollbackOnly();
        });
        page(there, "later", "later");
        commit(() -> here.announce("later"));
        // Announcements keep their order: had there been one before, it would have come first.
        assertThat(next()).isEqualTo("later");
        assertThat(refreshed).isEmpty();
    }

    @Test
    void a_nodes_own_pages_are_refreshed_once_and_without_the_database() throws InterruptedException {
        open(here, "here");
        commit(() -> {
            here.announce(VIEWER);
            here.announce(VIEWER);
        });
        assertThat(next()).isIn("here", "there");
        assertThat(next()).isIn("here", "there");
        page(there, "later", "later");
        commit(() -> here.announce("later"));
        assertThat(next()).isEqualTo("later");
    }

    @Test
    void a_lost_connection_is_made_anew_and_the_pages_look_again() throws Exception {
        Database.asSuperuser(connection -> Database.column(
                connection, "select pg_terminate_backend(pid) from pg_stat_activity where pid in (" + LISTENERS + ")"));
        assertThat(next()).isEqualTo("there");
        commit(() -> here.announce(VIEWER));
        assertThat(next()).isEqualTo("there");
    }

    private void open(LiveUpdates node, String name) {
        Div page = new Div();
        node.keepFresh(page, VIEWER, () -> refreshed.add(name));
        new OpenPage().add(page);
    }

    private void page(LiveUpdates node, String topic, String name) {
        Div page = new Div();
        node.keepFresh(page, topic, () -> refreshed.add(name));
        new OpenPage().add(page);
    }

    private @Nullable String next() throws InterruptedException {
        return refreshed.poll(10, TimeUnit.SECONDS);
    }

    private void commit(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /** A page that nobody locks. */
    private static final class OpenPage extends UI {

        private static final long serialVersionUID = 1;

        @Override
        public Future<Void> access(Command command) {
            command.execute();
            return CompletableFuture.completedFuture(null);
        }
    }
}
