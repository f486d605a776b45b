package org.waymark.organization.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.health.HealthSign;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Database;
import org.waymark.testing.English;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** What an administrator reads of files that are awaited and do not come. */
@WaymarkTest
class FeedReportTest {

    @Autowired
    NightStore nights;

    @Autowired
    ObjectProvider<KeptByProviders> providers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void nothing_came() throws SQLException {
        clock.reset();
        Database.change("delete from people_feed_night");
        Database.change("delete from people_feed_file");
        Database.change("delete from people_feed");
        Database.change(
                "update provisioning_token set revoked_at = now() where purpose = 'FEED' and revoked_at is null");
    }

    @Test
    void where_none_are_awaited_nothing_is_said() {
        assertThat(signs("")).isEmpty();
    }

    @Test
    void none_for_days_is_told_where_a_folder_is_watched() throws SQLException {
        RunAs.operator(() -> in(() -> nights.hold(clock.instant(), true)));
        assertThat(amiss()).isEmpty();

        clock.advance(Duration.ofDays(4));
        assertThat(amiss()).singleElement().asString().startsWith("No file of people has come in the folder since");

        Database.change("""
            insert into people_feed (way, source, digest, came_at, seen_at, state, read_at)
            values ('FOLDER', 'x', '', now(), now() + interval '3 days', 'READ', now())
            """);
        assertThat(amiss()).as("the same file again is one that has come").isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        assertThat(said(signs(folder.resolve("none").toString()))).anyMatch(text -> text.endsWith("cannot be read."));
    }

    @Test
    void one_that_was_stopped_is_told_with_where_to_look() throws SQLException {
        Database.change("""
            insert into people_feed (way, source, digest, came_at, seen_at, state, reason, read_at)
            values ('PUT', 'x', '', now(), now(), 'STOPPED', 'CHANGES', now())
            """);

        assertThat(signs("")).singleElement().satisfies(sign -> {
            assertThat(sign.address()).isEqualTo("admin/people");
            assertThat(English.of(sign.state())).startsWith("One file of people was stopped");
        });
    }

    private List<String> amiss() {
        return said(
                signs(folder.toString()).stream().filter(sign -> !sign.isWell()).toList());
    }

    private static List<String> said(List<HealthSign> signs) {
        return signs.stream().map(sign -> English.of(sign.state())).toList();
    }

    private List<HealthSign> signs(String place) {
        FeedSettings settings =
                new FeedSettings(place, "0 30 2 * * *", 10, 5, 5, Duration.ofMinutes(5), Duration.ofDays(3), "", "");
        return RunAs.operator(() -> in(() -> new FeedReport(nights, settings, providers, clock).signs()));
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
