package org.waymark.base.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.ClassUtils;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Database;
import org.waymark.testing.English;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** What an administrator reads of nodes, of what runs by itself and of the database. */
@WaymarkTest
class PortalHealthTest {

    @Autowired
    private PortalHealth health;

    @Autowired
    private NodeStore nodes;

    @Autowired
    private Jobs jobs;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void no_node() throws SQLException {
        Database.change("delete from node");
    }

    @AfterEach
    void as_before() throws SQLException {
        clock.reset();
        Database.change("delete from node");
        Database.change("delete from event_publication where listener_id = 'test'");
    }

    private Heartbeat node(String name, String version) {
        return new Heartbeat(nodes, jobs, transactions, clock, name, version);
    }

    @Test
    void every_node_that_says_so_is_there_and_one_that_ended_is_not() {
        Heartbeat first = node("first", "1.0");
        Heartbeat second = node("second", "1.0");
        first.beat();
        second.beat();
        assertThat(well("base.health.nodes"))
                .anyMatch(sentence -> sentence.startsWith("first runs Waymark 1.0 since"))
                .anyMatch(sentence -> sentence.startsWith("second runs Waymark 1.0 since"));
        assertThat(amiss("base.health.nodes")).isEmpty();
        second.leave();
        assertThat(well("base.health.nodes")).noneMatch(sentence -> sentence.startsWith("second"));
        assertThat(amiss("base.health.nodes")).isEmpty();
    }

    @Test
    void a_node_that_falls_silent_is_missed_for_a_day() {
        node("silent", "1.0").beat();
        clock.advance(Node.SILENT.plusSeconds(1));
        Heartbeat other = node("other", "1.0");
        other.beat();
        assertThat(amiss("base.health.nodes")).singleElement().asString().startsWith("silent has not been seen since");
        clock.advance(Node.FORGOTTEN);
        other.beat();
        assertThat(amiss("base.health.nodes")).isEmpty();
    }

    @Test
    void nodes_of_different_versions_are_told() {
        node("first", "1.0").beat();
        node("second", "1.1").beat();
        assertThat(amiss("base.health.nodes")).containsExactly("Nodes run 2 different versions of Waymark.");
    }

    @Test
    void what_failed_hangs_or_did_not_run_again_is_told_and_what_ran_is_fine() {
        note(
                run("notification.MailRun", Duration.ofSeconds(10), JobRun.State.DONE),
                run("identity.LeaverKeeper", Duration.ofMinutes(5), JobRun.State.FAILED),
                run("meeting.series.MeetingKeeper", Duration.ofHours(2), JobRun.State.RUNNING),
                run("base.crypto.KeyKeeper", Duration.ofMinutes(20), JobRun.State.DONE));
        assertThat(well("base.health.jobs"))
                .singleElement()
                .asString()
                .startsWith("Mail: last")
                .endsWith("and fine.");
        assertThat(amiss("base.health.jobs"))
                .hasSize(3)
                .anyMatch(sentence -> sentence.startsWith("Closing accounts") && sentence.contains(": failed"))
                .anyMatch(sentence -> sentence.startsWith("Carrying series") && sentence.endsWith("far too long."))
                .anyMatch(sentence -> sentence.startsWith("New keys") && sentence.endsWith("and not since."));
    }

    @Test
    void of_what_runs_on_several_nodes_the_last_run_counts() {
        note(run("notification.MailRun", Duration.ofHours(1), JobRun.State.FAILED));
        note(run("notification.MailRun", Duration.ofSeconds(10), JobRun.State.DONE));
        assertThat(amiss("base.health.jobs")).isEmpty();
    }

    @Test
    void a_job_that_this_version_does_not_know_is_left_to_the_node_that_does() {
        note(run("nowhere.JobOfAnotherVersion", Duration.ZERO, JobRun.State.FAILED));
        assertThat(amiss("base.health.jobs")).noneMatch(sentence -> sentence.contains("nowhere"));
    }

    @Test
    void whatever_is_scheduled_is_a_job_that_has_a_name() {
        Set<String> scheduled = Set.copyOf(Stream.of(application.getBeanDefinitionNames())
                .map(application::getType)
                .filter(Objects::nonNull)
                .map(ClassUtils::getUserClass)
                .filter(type -> type.getName().startsWith("org.waymark."))
                .filter(type -> Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(Scheduled.class)))
                .map(type -> type.getName().substring("org.waymark.".length()))
                .toList());
        assertThat(scheduled).hasSizeGreaterThan(6);
        assertThat(jobs.names()).containsExactlyInAnyOrderElementsOf(scheduled);
        assertThat(jobs.names())
                .allSatisfy(
                        job -> assertThat(English.TEXTS.get(JobReport.key(job))).isNotEmpty());
    }

    @Test
    void the_database_says_which_it_is_and_how_large() {
        assertThat(well("base.health.database"))
                .singleElement()
                .asString()
                .matches("PostgreSQL 18[.]\\d+.*, with [\\d,]+ MB of data[.]");
    }

    @Test
    void what_follows_from_a_change_and_was_not_done_is_told() throws SQLException {
        Database.change("""
            insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
            values (gen_random_uuid(), 'test', 'test', '{}', now() - interval '1 hour')
            """);
        assertThat(amiss("base.health.database"))
                .singleElement()
                .asString()
                .startsWith("What follows from one change has not been done since");
    }

    private JobRun run(String job, Duration ago, JobRun.State state) {
        return new JobRun(job, clock.instant().minus(ago), state, 60);
    }

    /** On a node of its own. */
    private void note(JobRun... runs) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        RunAs.operator(() -> new org.springframework.transaction.support.TransactionTemplate(transactions)
                .execute(status -> {
                    nodes.beat(id, new Node("of " + id, "1.0", now, now));
                    nodes.note(id, List.of(runs));
                    return true;
                }));
    }

    private List<String> amiss(String part) {
        return signs(part)
                .filter(sign -> !sign.isWell())
                .map(PortalHealthTest::say)
                .toList();
    }

    private List<String> well(String part) {
        return signs(part).filter(HealthSign::isWell).map(PortalHealthTest::say).toList();
    }

    private static String say(HealthSign sign) {
        return English.of(sign.state());
    }

    private Stream<HealthSign> signs(String title) {
        return RunAs.operator(health::look).stream()
                .filter(part -> part.title().equals(title))
                .flatMap(part -> part.signs().stream());
    }
}
