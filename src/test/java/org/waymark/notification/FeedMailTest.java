package org.waymark.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.organization.MailAddresses;
import org.waymark.organization.People;
import org.waymark.organization.TrustedRoles;
import org.waymark.organization.feed.FeedStopped;
import org.waymark.organization.feed.PeopleFeeds;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** Administrators are told of a file of people that was stopped, and nothing of what stands in it. */
@WaymarkTest
class FeedMailTest {

    @Autowired
    FeedMail outbox;

    @Autowired
    PeopleFeeds feeds;

    @Autowired
    TrustedRoles roles;

    @Autowired
    MailAddresses addresses;

    @Autowired
    People people;

    @Autowired
    MessageSource texts;

    @Autowired
    MailFrom from;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Company company;

    @Autowired
    TestClock clock;

    private final GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private PersonId administrator;
    private PersonId somebody;
    private long feed;

    @BeforeEach
    void a_file_that_was_stopped() throws SQLException {
        server.start();
        clear();
        administrator = company.person("Ada " + mark);
        somebody = company.person("Ben " + mark);
        company.grant(administrator, Role.ADMINISTRATOR);
        company.grant(somebody, Role.PEOPLE_TEAM);
        RunAs.operator(() -> feeds.take("HR", administrator, "name,email\nSecret Name,s@f.example\n".getBytes(UTF_8)));
        Database.change("""
            update people_feed set state = 'STOPPED', reason = 'CHANGES', read_at = now(), touched = 120, working = 900
            """);
        feed = RunAs.operator(() -> feeds.list(0, 1).getFirst().id());
    }

    @AfterEach
    void clear() throws SQLException {
        clock.reset();
        Database.change("delete from feed_mail");
        Database.change("delete from people_feed_file");
        Database.change("delete from people_feed");
    }

    @AfterEach
    void no_server() {
        server.stop();
    }

    @Test
    void each_administrator_is_told_once_how_many_and_where() throws MessagingException, IOException {
        stop();
        stop();
        run().run();
        run().run();

        List<MimeMessage> mails = to(administrator);
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().getSubject()).isEqualTo("A file of people was stopped");
        assertThat(String.valueOf(mails.getFirst().getContent()))
                .contains(
                        "120 people would change or be new at once, beside 900", "https://portal.example/admin/people")
                .doesNotContain("Secret Name", "f.example");
        assertThat(to(somebody)).as("of the People team").isEmpty();
    }

    @Test
    void what_somebody_has_decided_meanwhile_is_not_told() throws SQLException {
        stop();
        Database.change("update people_feed set state = 'REPLACED'");
        run().run();

        assertThat(to(administrator)).isEmpty();
    }

    private void stop() {
        RunAs.operator(() -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> run().on(new FeedStopped(feed)));
            return true;
        });
    }

    private FeedMailRun run() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new FeedMailRun(
                outbox,
                feeds,
                roles,
                addresses,
                Optional.of(sender),
                texts,
                transactions,
                clock,
                "https://portal.example/",
                from);
    }

    private List<MimeMessage> to(PersonId person) {
        String address = RunAs.operator(() -> people.find(person).orElseThrow().email());
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(address);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
