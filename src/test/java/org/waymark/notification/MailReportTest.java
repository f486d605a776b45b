package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.health.HealthSign;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.English;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** What an administrator reads of mail: counts, and no name. */
@WaymarkTest
class MailReportTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    private PersonId person;

    /** Other tests leave mail behind, which is not what these are about. */
    @BeforeEach
    @AfterEach
    void no_mail() throws SQLException {
        for (String table : List.of("mail", "identity_mail", "invitation", "refused_address")) {
            Database.change("delete from " + table);
        }
    }

    @BeforeEach
    void somebody() {
        person = company.person("Rhea Reader");
    }

    private List<HealthSign> signs(Optional<JavaMailSender> server, String from, String url, String database) {
        MailReport report = new MailReport(jdbc, clock, server, from, url, database);
        return RunAs.operator(
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> report.signs())));
    }

    private List<String> amiss() {
        return amiss(
                signs(Optional.of(new JavaMailSenderImpl()), "post@example.org", "https://waymark.example", "jdbc"));
    }

    private static List<String> amiss(List<HealthSign> signs) {
        return signs.stream()
                .filter(sign -> !sign.isWell())
                .map(sign -> English.of(sign.state()))
                .toList();
    }

    private void mail(String state, String due) throws SQLException {
        Database.change("""
            insert into mail (employee_id, recipient_id, kind, day, due_at, next_attempt_at, state)
            values (%1$s, %1$s, 'STEP_TODAY', current_date, now() - interval '%2$s', now(), '%3$s')
            """.formatted(person, due, state));
    }

    @Test
    void mail_that_is_due_a_moment_is_on_its_way_and_later_it_waits() throws SQLException {
        mail("WAITING", "1 minute");
        assertThat(amiss()).isEmpty();
        no_mail();
        mail("WAITING", "1 hour");
        assertThat(amiss()).singleElement().asString().startsWith("One mail has waited since");
    }

    private void invitation(String state, String asked) throws SQLException {
        Database.change("insert into invitation (person_id, asked_at, state) values (%s, now() - interval '%s', '%s')"
                .formatted(person, asked, state));
    }

    @Test
    void an_invitation_waits_as_other_mail_does() throws SQLException {
        invitation("WAITING", "1 minute");
        assertThat(amiss()).isEmpty();
        assertThat(measured()).isEqualTo(1);
        no_mail();
        invitation("WAITING", "1 hour");
        assertThat(amiss()).singleElement().asString().startsWith("One mail has waited since");
    }

    @Test
    void an_invitation_whose_address_rests_does_not_wait_for_the_mail_server_and_later_it_does() throws SQLException {
        invitation("WAITING", "30 hours");
        Database.change("update person set email = 'new-%1$s@example.org' where id = %1$s".formatted(person));
        assertThat(amiss()).isEmpty();
        assertThat(measured()).isZero();
        Database.change(
                "update identity_change set at = now() - interval '24 hours 5 minutes' where person_id = " + person);
        assertThat(amiss()).as("since it can go out").isEmpty();
        assertThat(measured()).isEqualTo(1);
        Database.change("update identity_change set at = now() - interval '25 hours' where person_id = " + person);
        assertThat(amiss()).singleElement().asString().startsWith("One mail has waited since");
    }

    @Test
    void an_invitation_that_waits_for_a_second_person_is_no_mail() throws SQLException {
        invitation("WAITING", "1 hour");
        assertThat(amiss(signs(Optional.empty(), "post@example.org", "https://waymark.example", "jdbc")))
                .singleElement()
                .asString()
                .endsWith("None is due now.");
    }

    @Test
    void an_invitation_that_was_given_up_of_late_is_counted() throws SQLException {
        Database.change("insert into invitation (person_id, state, refusal, next_attempt_at)"
                + " values (%s, 'REFUSED', 'SERVER', now() - interval '1 hour')".formatted(person));
        assertThat(amiss()).containsExactly("One mail was given up in the last seven days.");
        Database.change("update invitation set next_attempt_at = now() - interval '8 days'");
        assertThat(amiss()).isEmpty();
    }

    @Test
    void an_invitation_that_went_out_was_the_last_mail_and_one_that_was_released_was_none() throws SQLException {
        Database.change("insert into invitation (person_id, state, linked_at, expires_at, released_by)"
                + " values (%1$s, 'RELEASED', now(), now(), %1$s)".formatted(person));
        assertThat(well()).containsExactly("No mail was sent so far.");
        Database.change("update invitation set state = 'SENT', released_by = null");
        assertThat(well()).singleElement().asString().startsWith("The last mail was sent");
    }

    private List<String> well() {
        return signs(Optional.of(new JavaMailSenderImpl()), "post@example.org", "https://waymark.example", "jdbc")
                .stream()
                .filter(HealthSign::isWell)
                .map(sign -> English.of(sign.state()))
                .toList();
    }

    private double measured() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new MailMeters(jdbc, transactions, Optional.of(new JavaMailSenderImpl()), clock).bindTo(meters);
        return meters.get("waymark.mail.waiting").gauge().value();
    }

    @Test
    void what_nobody_will_get_and_refused_addresses_are_counted() throws SQLException {
        mail("FAILED", "1 hour");
        Database.change("insert into refused_address values (%s, 'refused', 1, now())".formatted(person));
        assertThat(amiss())
                .containsExactly(
                        "One mail was given up in the last seven days.",
                        "The mail server refuses the address of one person.");
    }

    @Test
    void a_company_is_told_of_the_settings_that_it_lacks() {
        JavaMailSender server = new JavaMailSenderImpl();
        assertThat(amiss(signs(Optional.of(server), "waymark@localhost", "", "jdbc")))
                .hasSize(2)
                .anyMatch(sentence -> sentence.startsWith("Mail comes from waymark@localhost"))
                .anyMatch(sentence -> sentence.startsWith("The portal does not know its own address"));
        assertThat(amiss(signs(Optional.empty(), "waymark@localhost", "", "jdbc")))
                .singleElement()
                .asString()
                .startsWith("No mail server is set");
    }

    @Test
    void when_the_last_one_went_out_is_told() throws SQLException {
        mail("SENT", "1 hour");
        Database.change("update mail set sent_at = now()");
        assertThat(signs(Optional.of(new JavaMailSenderImpl()), "post@example.org", "https://waymark.example", "jdbc"))
                .singleElement()
                .satisfies(sign -> assertThat(English.of(sign.state())).startsWith("The last mail was sent"));
    }
}
