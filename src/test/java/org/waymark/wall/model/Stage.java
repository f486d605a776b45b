package org.waymark.wall.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.meeting.team.Team;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.TinyLadder;
import org.waymark.wall.model.Comparison.Difference;
import org.waymark.wall.model.Move.Step;

/** Where histories are played. */
class Stage implements AutoCloseable {

    /** A month of which there is a number, for those who may read it. */
    private static final LocalDate COUNTED = LocalDate.of(2001, 1, 1);

    private static final Viewer NOBODY = new Viewer("nobody", null, false);

    /** Refusing is what the portal does most of the time here, and it says so each time. */
    private static final String DOORS = "org.waymark.identity.SecurityLog";

    /** With one thing that is asked. */
    private static final String LADDER = """
        format: waymark/path/1
        id: model-standing
        name: Standing
        competencies:
          - {id: craft, name: Craft}
        roles:
          - {id: role, title: Role, level: 1, expectations: {craft: [Lays a wall.]}}
        """;

    private final AutowireCapableBeanFactory beans;
    private final Comparison comparison;
    private int histories;
    private int moves;
    private int comparisons;
    private long facts;
    private final long started = System.nanoTime();

    Stage(
            AutowireCapableBeanFactory beans,
            TextVault vault,
            Team team,
            PathImport ladders,
            PlatformTransactionManager transactions)
            throws SQLException {
        this.beans = beans;
        planOnce(true);
        LoggingSystem.get(Stage.class.getClassLoader()).setLogLevel(DOORS, LogLevel.OFF);
        TinyLadder.has(ladders, "model", "role");
        if (!RunAs.operator(() -> ladders.apply(LADDER, PathImportOptions.NONE)).isFine()) {
            throw new IllegalStateException("The ladder does not import");
        }
        Database.change("insert into participation_month (month) values (?) on conflict do nothing", COUNTED);
        Database.change("""
            insert into participation_count (month, measure, people, band, took_part) values (?, 'SHARED', 30, 'EXACT', 9)
            on conflict do nothing
            """, COUNTED);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        this.comparison = new Comparison(
                beans.createBean(ServicePaths.class),
                new SqlPath(vault, transaction),
                beans.createBean(StaffPaths.class),
                beans.createBean(SecondPersonPaths.class),
                team,
                transaction);
    }

    /** Plays a history and compares after every step. */
    void play(List<Step> history) throws SQLException {
        histories++;
        if (histories % 100 == 0) {
            System.out.println(counts());
        }
        Database.as(NOBODY, connection -> {
            Story story = begin();
            compare(story, connection, List.of());
            for (int step = 0; step < history.size(); step++) {
                String before = written(connection);
                moves++;
                history.get(step).play(story);
                // What was impossible has changed nothing, so that nobody reads anything else.
                if (!written(connection).equals(before)) {
                    compare(story, connection, history.subList(0, step + 1));
                }
            }
            return true;
        });
    }

    /** Plays a history and compares at its end. */
    void playToTheEnd(List<Step> history) throws SQLException {
        histories++;
        moves += history.size();
        Story story = begin();
        history.forEach(step -> step.play(story));
        Database.as(NOBODY, connection -> {
            compare(story, connection, history);
            return true;
        });
    }

    /** The number of the next transaction that writes. */
    private static String written(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_snapshot_xmax(pg_current_snapshot())")) {
            row.next();
            return row.getString(1);
        }
    }

    private void compare(Story story, Connection connection, List<Step> played) throws SQLException {
        comparisons++;
        facts += story.model().facts().size();
        assertThat(comparison.differences(story, connection))
                .as("After %s", played)
                .isEmpty();
    }

    Story begin() {
        return new Story(beans.createBean(World.class));
    }

    /** What differs at this moment of a story. */
    List<Difference> differences(Story story) throws SQLException {
        return Database.as(NOBODY, connection -> comparison.differences(story, connection));
    }

    /** Planning so many policies anew for each viewer takes longer than reading what they show. */
    private static void planOnce(boolean once) throws SQLException {
        Database.asSuperuser(connection -> {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        once
                                ? "alter system set plan_cache_mode = force_generic_plan"
                                : "alter system reset plan_cache_mode");
                statement.execute("select pg_reload_conf()");
            }
            connection.setAutoCommit(false);
            return true;
        });
    }

    @Override
    public void close() throws SQLException {
        planOnce(false);
        Database.change("delete from participation_month where month = ?", COUNTED);
        LoggingSystem.get(Stage.class.getClassLoader()).setLogLevel(DOORS, null);
    }

    /** What was done, for whoever wants to know how much it was. */
    String counts() {
        return "%d histories with %d moves; %d comparisons of %d answers, with %.1f facts each; %d seconds"
                .formatted(
                        histories,
                        moves,
                        comparisons,
                        comparison.reads(),
                        (double) facts / comparisons,
                        (System.nanoTime() - started) / 1_000_000_000);
    }
}
