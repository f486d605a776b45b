package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.meeting.OneOnOnes;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;
import org.waymark.testing.Company;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** Mail on a real mail server, with several nodes as several runs on one database. */
@WaymarkTest
class MailRunTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Company company;

    @Autowired
    OneOnOnes oneOnOnes;

    @Autowired
    Reflections reflections;

    @Autowired
    UnwantedMail unwanted;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    MailWriter writer;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    private LocalDate day;
    private PersonId manager;
    private PersonId employee;

    @BeforeEach
    void set_a_day() {
        server.start();
        day = LocalDate.now(clock).plusDays(10);
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        does(employee, () -> oneOnOnes.setNext(employee, day));
        // It is prepared by another thread.
        assertThat(reflection()).isNotNull();
    }

    @AfterEach
    void stop() {
        clock.reset();
        server.stop();
    }

    private MailRun node(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailRun(outbox, writer, people, Optional.of(sender), transactions, clock, "waymark@example.com");
    }

    private void run() {
        node(server.getSmtp().getPort()).run();
    }

    private void go(LocalDate to) {
        Instant morning = to.atTime(LocalTime.of(8, 1)).atZone(clock.getZone()).toInstant();
        clock.advance(Duration.between(clock.instant(), morning));
    }

    private ReflectionSummary reflection() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            List<ReflectionSummary> coming = as(employee, reflections::coming);
            if (!coming.isEmpty()) {
                return coming.getFirst();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no reflection was prepared");
    }

    private List<String> subjectsFor(PersonId person) {
        return mailFor(person).stream().map(MailRunTest::subject).toList();
    }

    private List<MimeMessage> mailFor(PersonId person) {
        String address = RunAs.operator(() -> people.find(person))
                .map(PersonReference::email)
                .orElseThrow();
        return Stream.of(server.getReceivedMessages())
                .filter(message -> receiver(message).equals(address))
                .toList();
    }

    private static String receiver(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void each_mail_goes_out_at_its_time_and_once() {
        clock.advance(Duration.ofMinutes(3));
        run();
        run();
        assertThat(subjectsFor(employee)).hasSize(1).first().asString().contains("a few questions to think about");
        assertThat(subjectsFor(manager)).isEmpty();
        go(day.minusDays(3));
        run();
        assertThat(subjectsFor(employee)).hasSize(2);
        go(day.minusDays(1));
        run();
        run();
        assertThat(subjectsFor(employee)).hasSize(3);
        assertThat(subjectsFor(manager)).containsExactly("Tomorrow: your one-on-one with Emil");
    }

    @Test
    void mail_has_links_and_counts_and_no_word_that_anybody_wrote() {
        ReflectionId reflection = reflection().id();
        company.share(employee, company.answer(employee, reflection, 0), "The night watches.");
        company.write(employee, company.answer(employee, reflection, 1), "Only for me.");
        clock.advance(Duration.ofMinutes(3));
        run();
        go(day.minusDays(1));
        run();
        String all = Stream.concat(mailFor(employee).stream(), mailFor(manager).stream())
                .map(GreenMailUtil::getBody)
                .reduce("", String::concat);
        assertThat(all)
                .contains("/reflections/" + reflection, "/team/" + employee, "One answer is new or changed.")
                .contains("3 questions are")
                .doesNotContain("night watches", "Only for me");
        for (AnswerDetail answer : company.answers(employee, reflection)) {
            assertThat(all).doesNotContain(answer.question().text());
        }
    }

    @Test
    void whoever_has_answered_everything_is_not_reminded() {
        ReflectionId reflection = reflection().id();
        for (int i = 0; i < Reflections.SUGGESTED; i++) {
            company.write(employee, company.answer(employee, reflection, i), "Words.");
        }
        go(day.minusDays(1));
        run();
        assertThat(subjectsFor(employee)).isEmpty();
        assertThat(subjectsFor(manager)).hasSize(1);
    }

    @Test
    void a_day_that_was_moved_is_reminded_of_on_its_new_days_only() {
        does(manager, () -> oneOnOnes.setNext(employee, day.plusDays(7)));
        go(day.minusDays(1));
        run();
        assertThat(subjectsFor(manager)).isEmpty();
        go(day.plusDays(6));
        run();
        assertThat(subjectsFor(manager)).hasSize(1);
    }

    @Test
    void former_manager_gets_no_mail_after_handover() {
        company.changeManager(employee, company.person("Nora New"));
        go(day.minusDays(1));
        run();
        assertThat(subjectsFor(manager)).isEmpty();
    }

    @Test
    void mail_that_somebody_switched_off_does_not_come() {
        does(employee, () -> unwanted.switchOff(MailSubject.REFLECTION));
        go(day.minusDays(1));
        run();
        assertThat(subjectsFor(employee)).isEmpty();
        assertThat(subjectsFor(manager)).hasSize(1);
    }

    @Test
    void a_mail_server_that_is_down_gets_it_later() {
        clock.advance(Duration.ofMinutes(3));
        int port = server.getSmtp().getPort();
        server.stop();
        node(port).run();
        server.start();
        run();
        assertThat(subjectsFor(employee)).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        run();
        assertThat(subjectsFor(employee)).hasSize(1);
    }

    @Test
    void of_several_nodes_that_send_at_once_each_mail_goes_out_by_one() throws Exception {
        List<PersonId> reports = new ArrayList<>(List.of(employee));
        for (int i = 0; i < 20; i++) {
            PersonId report = company.reportOf(manager, "Report " + i);
            does(report, () -> oneOnOnes.setNext(report, day));
            reports.add(report);
        }
        go(day.minusDays(1));
        int port = server.getSmtp().getPort();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> nodes = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                nodes.add(threads.submit(() -> node(port).run()));
            }
            for (Future<?> node : nodes) {
                node.get();
            }
        }
        assertThat(subjectsFor(manager)).hasSize(reports.size());
        assertThat(mailFor(manager).stream().map(MailRunTest::id)).doesNotHaveDuplicates();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
