package org.waymark.meeting.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Patience.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.talk.UnplannedTalk;
import org.waymark.meeting.talk.UnplannedTalks;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.EmployeeAndManager;
import org.waymark.testing.TestClock;

/** Series go on by themselves, on whichever node comes first. */
class MeetingKeeperTest extends EmployeeAndManager {

    private static final int MANY = 100;

    @Autowired
    private MeetingSeries series;

    @Autowired
    private MeetingKeeper keeper;

    @Autowired
    private UnplannedTalks talks;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private Reflections reflections;

    @Autowired
    private TestClock clock;

    private final LocalDate first = LocalDate.now(ZoneId.systemDefault()).plusDays(3);

    @BeforeEach
    void people() {
        does(
                manager,
                () -> series.set(
                        employee,
                        new SeriesPlan(
                                Rhythm.WEEKLY, first, LocalTime.of(10, 0), 30, ZoneId.of("Europe/Berlin"), "Room 4")));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_series_goes_on_its_next_reflection_opens_and_mail_is_planned_though_nobody_comes() throws SQLException {
        awaitReflection(first);
        clock.advance(Duration.ofDays(60));
        keeper.run();
        List<ListedOneOnOne> coming = coming();
        assertThat(coming).hasSizeBetween(52, 53);
        assertThat(days(coming)).doesNotHaveDuplicates();
        LocalDate next = coming.getFirst().time().day();
        awaitReflection(next);
        assertThat(stored("select kind from mail where one_on_one_id = "
                        + coming.getFirst().id().value()))
                .contains("OPENED");
    }

    @Test
    void two_nodes_at_the_same_time_make_nothing_twice() {
        awaitReflection(first);
        clock.advance(Duration.ofDays(60));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            CompletableFuture.allOf(Stream.of(1, 2)
                            .map(node -> CompletableFuture.runAsync(
                                    () -> {
                                        try {
                                            together.await();
                                        } catch (Exception e) {
                                            throw new AssertionError(e);
                                        }
                                        keeper.run();
                                    },
                                    nodes))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        assertThat(days(coming())).doesNotHaveDuplicates();
        assertThat(coming()).hasSizeBetween(52, 53);
        awaitReflection(coming().getFirst().time().day());
        assertThat(coming()).extracting(ListedOneOnOne::sequence).containsOnly(0);
    }

    @Test
    void a_talk_of_today_that_was_opened_again_does_not_keep_the_next_reflection_from_opening() throws SQLException {
        awaitReflection(first);
        clock.advance(Duration.ofDays(4));
        does(
                employee,
                () -> wrapUps.reopen(talks.keep(
                        new UnplannedTalk(manager, first.plusDays(1), Set.of(Kind.STRENGTHS), "", false, null))));
        keeper.run();
        awaitReflection(first.plusWeeks(1));
    }

    @Test
    void a_line_that_has_ended_is_left_as_it_is() throws SQLException {
        awaitReflection(first);
        company.changeManager(employee, company.person("Nils Next"));
        clock.advance(Duration.ofDays(60));
        keeper.run();
        assertThat(coming()).isEmpty();
        assertThat(stored("select id from one_on_one where prepared and employee_id = " + employee))
                .hasSize(1);
    }

    @Test
    void the_operator_learns_for_whom_and_nothing_else_and_nobody_else_learns_it() throws SQLException {
        LocalDate later = first.plusDays(60);
        String whom =
                "select unnest(employees_to_keep_up(date '%s', date '%s'))".formatted(later, later.plusMonths(11));
        Viewer operator = new Viewer("operator", "", true);
        assertThat(seen(operator, whom)).contains(employee.toString()).doesNotContain(manager.toString());
        for (String table : List.of("one_on_one", "meeting_series")) {
            assertThat(seen(operator, "select id from " + table)).isEmpty();
        }
        for (PersonId person : List.of(employee, manager, company.person("Stella Stranger"))) {
            assertThat(seen(new Viewer("somebody", person.toString(), false), whom))
                    .isEmpty();
        }
    }

    private static Set<String> seen(Viewer viewer, String sql) throws SQLException {
        return Database.as(viewer, connection -> Database.column(connection, sql));
    }

    private static Set<String> stored(String sql) throws SQLException {
        return Database.asSuperuser(connection -> Database.column(connection, sql));
    }

    private List<ListedOneOnOne> coming() {
        return as(employee, () -> series.coming(MANY));
    }

    private static List<LocalDate> days(List<ListedOneOnOne> meetings) {
        return meetings.stream().map(meeting -> meeting.time().day()).toList();
    }

    private void awaitReflection(LocalDate day) {
        await().untilAsserted(() -> assertThat(as(employee, reflections::coming))
                .extracting(ReflectionSummary::day)
                .containsExactly(day));
    }
}
