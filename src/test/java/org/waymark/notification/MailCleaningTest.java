package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Patience.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.reflection.Reflections;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** Mail that is done goes, and is not sent again for that. */
@WaymarkTest
class MailCleaningTest {

    private static final Duration KEPT = Duration.ofDays(30);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Company company;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private Reflections reflections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    private Post post;
    private LocalDate day;
    private PersonId manager;
    private PersonId employee;

    @BeforeEach
    void a_one_on_one_of_which_all_mail_went_out() {
        post = beans.createBean(Post.class);
        day = LocalDate.now(clock).plusDays(10);
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        does(employee, () -> oneOnOnes.setNext(employee, day));
        // It is prepared by another thread.
        await().pollInSameThread()
                .untilAsserted(
                        () -> assertThat(as(employee, reflections::coming)).isNotEmpty());
        post.runSoon();
        post.go(day.minusDays(3));
        post.run();
        post.go(day.minusDays(1));
        post.run();
    }

    @AfterEach
    void stop() {
        post.close();
    }

    private void clean(Duration kept) {
        new MailCleaning(jdbc, transactions, clock, kept).run();
    }

    private Set<String> kinds() throws SQLException {
        return Database.asSuperuser(connection ->
                Database.column(connection, "select distinct kind from mail where employee_id = " + employee));
    }

    @Test
    void mail_of_a_day_that_is_over_goes_after_thirty_days_and_not_before() throws SQLException {
        post.go(day.plusDays(29));
        clean(KEPT);
        assertThat(kinds()).contains("OPENED", "THREE_DAYS", "ONE_DAY", "BRIEF");
        post.go(day.plusDays(32));
        clean(KEPT);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void mail_that_waits_for_a_day_to_come_stays() throws SQLException {
        LocalDate later = day.plusDays(60);
        does(employee, () -> oneOnOnes.setNext(employee, later));
        post.go(day.plusDays(32));
        clean(KEPT);
        assertThat(kinds()).contains("THREE_DAYS", "ONE_DAY", "BRIEF");
    }

    /** It was told for the day of before, which is over. */
    @Test
    void that_a_reflection_is_open_is_not_told_again_when_its_one_on_one_is_moved_far() {
        does(employee, () -> oneOnOnes.setNext(employee, day.plusDays(60)));
        post.go(day.plusDays(40));
        clean(KEPT);
        does(employee, () -> oneOnOnes.setNext(employee, day.plusDays(70)));
        post.runSoon();
        assertThat(post.remindersFor(employee).stream().map(Post::subject))
                .filteredOn(subject -> subject.contains("a few questions to think about"))
                .hasSize(1);
    }

    @Test
    void a_changed_name_is_not_told_twice_however_short_mail_is_kept() throws SQLException {
        Database.change("insert into identity_mail values (%s, now(), 'told', 'SENT', 1, now())".formatted(employee));
        clock.reset();
        clock.advance(IdentityMail.TOLD_WITHIN);
        clean(Duration.ZERO);
        assertThat(told()).hasSize(1);
        clock.advance(Duration.ofDays(2));
        clean(Duration.ZERO);
        assertThat(told()).isEmpty();
    }

    /** As when the server of the one took it a month after the other one's. */
    @Test
    void what_one_address_was_told_goes_without_what_another_one_is_still_to_be_told() throws SQLException {
        Database.change("insert into identity_mail values (%s, now(), 'told', 'SENT', 1, now())".formatted(employee));
        Database.change("""
            insert into identity_mail
            select person_id, at, 'waits', 'WAITING', 1, at + interval '60 days' from identity_mail where person_id = %s
            """.formatted(employee));
        clock.reset();
        clock.advance(KEPT.plusDays(2));
        clean(KEPT);
        assertThat(told()).containsExactly("waits");
    }

    private Set<String> told() throws SQLException {
        return Database.asSuperuser(connection ->
                Database.column(connection, "select address from identity_mail where person_id = " + employee));
    }
}
