package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.IDN;
import java.time.Duration;
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
import org.waymark.base.domain.PersonId;
import org.waymark.organization.IdentityChanges;
import org.waymark.testing.Database;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** Whoever loses an address to somebody else's import hears of it there. */
@WaymarkTest
class IdentityMailTest {

    @Autowired
    IdentityMail outbox;

    @Autowired
    IdentityChanges changes;

    @Autowired
    MessageSource texts;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    MailFrom from;

    private final GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private PersonId ann;

    @BeforeEach
    void a_mail_server_and_ann() {
        server.start();
        ann = people.person("Ann " + mark, "ann" + mark + "@c.example");
    }

    @AfterEach
    void stop() {
        server.stop();
        clock.reset();
    }

    @Test
    void a_changed_name_and_address_are_told_once_at_each_address_the_one_of_before_and_the_new_one() throws Exception {
        change("update person set name = ?, email = ? where id = ?", "Zoe " + mark, "zoe" + mark + "@c.example");
        run();
        run();
        for (String local : List.of("ann", "zoe")) {
            assertThat(to(local)).singleElement().satisfies(mail -> {
                assertThat(mail.getSubject()).doesNotContain(mark);
                assertThat(mail.getContent().toString())
                        .contains("Ann " + mark, "Zoe " + mark, "zoe" + mark + "@c.example", "a command on the server")
                        .contains("For 24 hours no sign-in link goes to the new address");
            });
        }
        assertThat(to("ann").getFirst().getMessageID())
                .as("or a mailbox of both would show one of the two")
                .isNotEqualTo(to("zoe").getFirst().getMessageID());
    }

    @Test
    void a_change_of_before_is_not_told_again_at_an_address_that_is_new_since() throws Exception {
        change("update person set name = ? where id = ?", "Zoe " + mark);
        run();
        change("update person set email = ? where id = ?", "zoe" + mark + "@c.example");
        run();
        assertThat(to("ann")).hasSize(2);
        assertThat(to("zoe"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getContent().toString())
                        .contains("zoe" + mark + "@c.example")
                        .doesNotContain("Ann " + mark));
    }

    @Test
    void an_id_for_the_first_time_is_no_news_and_another_one_is() throws Exception {
        change("update person set external_id = ? where id = ?", "A-" + mark);
        run();
        assertThat(to("ann")).isEmpty();
        change("update person set external_id = ? where id = ?", "B-" + mark);
        run();
        assertThat(to("ann")).hasSize(1);
    }

    @Test
    void a_change_of_long_ago_is_not_told_by_a_new_mail_server() throws Exception {
        change("update person set name = ? where id = ?", "Zoe " + mark);
        Database.change("update identity_change set at = at - interval '8 days' where person_id = ?", ann.value());
        run();
        assertThat(to("ann")).isEmpty();
    }

    @Test
    void what_the_mail_server_did_not_take_is_tried_again_as_soon_as_all_other_mail_is() throws Exception {
        change("update person set name = ? where id = ?", "Zoe " + mark);
        int port = server.getSmtp().getPort();
        server.stop();
        run(port);
        clock.advance(Duration.ofMinutes(1));
        run(port);
        server.start();
        clock.advance(Duration.ofMinutes(5));
        run();
        assertThat(to("ann")).hasSize(1);
    }

    @Test
    void a_domain_in_other_letters_is_written_as_mail_servers_know_it() throws Exception {
        ann = people.person("Ann " + mark, "ann" + mark + "@bücher" + mark + ".example");
        change("update person set name = ? where id = ?", "Zoe " + mark);
        run();
        assertThat(Stream.of(server.getReceivedMessages())
                        .filter(mail -> isTo(mail, "ann" + mark + "@" + IDN.toASCII("bücher" + mark + ".example"))))
                .hasSize(1);
    }

    @Test
    void whoever_is_recognised_by_a_sign_on_for_the_first_time_is_told_once() throws Exception {
        Database.change(
                "insert into external_identity (issuer, known_as, person_id, joined_at) values (?, ?, ?, now())",
                "https://provider.example",
                mark,
                ann.value());
        run();
        run();
        assertThat(to("ann")).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).contains("recognised by a sign-on");
            assertThat(mail.getContent().toString())
                    .contains("https://provider.example", "If it was not you, tell an administrator")
                    .doesNotContain("on your next page");
        });
    }

    @Test
    void a_second_step_that_is_set_up_used_or_taken_away_is_told_each_time() throws Exception {
        Database.change("insert into one_time_code values (?, '', now(), 0)", ann.value());
        run();
        run();
        assertThat(to("ann")).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Your second step in Waymark");
            assertThat(mail.getContent().toString())
                    .contains("An app was set up", "If it was not you, change your password");
        });
        Database.change("insert into recovery_code values (?, '', now(), null)", ann.value());
        Database.change("update recovery_code set used_at = now() where person_id = ?", ann.value());
        run();
        Database.change("delete from one_time_code where person_id = ?", ann.value());
        run();
        assertThat(to("ann"))
                .hasSize(4)
                .extracting(mail -> mail.getContent().toString())
                .anySatisfy(text -> assertThat(text).contains("One of your recovery codes was used"))
                .anySatisfy(text -> assertThat(text).contains("New recovery codes were made"))
                .anySatisfy(text -> assertThat(text).contains("was reset by a command on the server"));
    }

    @Test
    void what_is_so_no_more_when_its_mail_goes_out_is_not_told() throws Exception {
        Database.change(
                "insert into identity_mail (person_id, at, address, next_attempt_at) values (?, now(), ?, '2000-01-01')",
                ann.value(),
                "ann" + mark + "@c.example");
        run();
        assertThat(to("ann")).isEmpty();
    }

    private void run() {
        run(server.getSmtp().getPort());
    }

    private void run(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        new IdentityMailRun(
                        outbox, changes, Optional.of(sender), texts, transactions, clock, "http://localhost:8080", from)
                .run();
    }

    private List<MimeMessage> to(String local) {
        return Stream.of(server.getReceivedMessagesForDomain("c.example"))
                .filter(mail -> isTo(mail, local + mark + "@c.example"))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void change(String sql, String... values) throws Exception {
        Database.change(
                sql, Stream.concat(Stream.of(values), Stream.of(ann.value())).toArray());
    }
}
