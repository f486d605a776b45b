package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.identity.AccountDirectory;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.organization.MailAddresses;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople;

/** A mail server that knows whom it serves, and refuses the others while they are named. */
class RefusedAddressTest extends MailTest {

    private static final String UNKNOWN = "5.1.1 There is nobody of this name";

    @Autowired
    private TestPeople testPeople;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private AccountDirectory directory;

    /** What the server answers to an address; those that it takes are missing. */
    private final Map<String, String> refusals = new ConcurrentHashMap<>();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private SMTPServer server;
    private String address;
    private int changes;

    @BeforeEach
    void people() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Receiver())
                .build();
        server.start();
        address = post.address(employee);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private class Receiver implements MessageHandler {

        private String to = "";

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            asked.add(recipient);
            String refusal = refusals.get(recipient);
            if (refusal != null) {
                throw new RejectException(550, refusal);
            }
            to = recipient;
        }

        @Override
        public String data(InputStream content) throws IOException {
            content.readAllBytes();
            taken.add(to);
            return "Taken";
        }

        @Override
        public void done() {}
    }

    /** Each new day is one more mail for both. */
    private void sendOneMore() {
        changes++;
        LocalDate day = LocalDate.now(clock).plusDays(20 + changes);
        does(manager, () -> oneOnOnes.setNext(employee, day));
        clock.advance(Duration.ofMinutes(3));
        post.node(server.getPortAllocated()).run();
    }

    private long timesAsked(String recipient) {
        return asked.stream().filter(recipient::equals).count();
    }

    private boolean isShownAsRefused() {
        return RunAs.operator(() -> directory.find(employee)).orElseThrow().mailRefused();
    }

    @Test
    void a_mail_to_an_address_that_is_refused_has_failed_and_is_not_tried_again() throws SQLException {
        refusals.put(address, UNKNOWN);
        sendOneMore();
        long once = timesAsked(address);
        assertThat(once).isPositive();
        clock.advance(Duration.ofDays(1));
        post.node(server.getPortAllocated()).run();
        assertThat(timesAsked(address)).isEqualTo(once);
        assertThat(Database.<List<String>>asSuperuser(connection -> List.copyOf(Database.column(
                        connection,
                        "select state from mail where kind = 'INVITATION' and recipient_id = " + employee))))
                .containsExactly("FAILED");
        assertThat(taken).contains(post.address(manager));
    }

    @Test
    void after_three_refusals_no_mail_is_sent_until_the_address_changes_and_receiver_and_staff_see_it()
            throws SQLException {
        refusals.put(address, UNKNOWN);
        while (timesAsked(address) < MailAddresses.MOST_REFUSALS) {
            assertThat(isShownAsRefused()).isFalse();
            sendOneMore();
        }
        sendOneMore();
        assertThat(timesAsked(address)).isEqualTo(MailAddresses.MOST_REFUSALS);
        assertThat(as(employee, addresses::ownClosed)).contains(address);
        assertThat(as(manager, addresses::ownClosed)).isEmpty();
        assertThat(isShownAsRefused()).isTrue();

        String fresh = TestPeople.newEmail();
        Database.change("update person set email = ? where id = ?", fresh, employee.value());
        assertThat(as(employee, addresses::ownClosed)).isEmpty();
        assertThat(isShownAsRefused()).isFalse();
        sendOneMore();
        assertThat(taken).contains(fresh);
    }

    @Test
    void a_week_later_one_mail_asks_again_and_when_it_is_taken_all_is_forgotten() {
        refusals.put(address, UNKNOWN);
        while (timesAsked(address) < MailAddresses.MOST_REFUSALS) {
            sendOneMore();
        }
        refusals.clear();
        sendOneMore();
        assertThat(taken).doesNotContain(address);
        clock.advance(Duration.ofDays(8));
        sendOneMore();
        assertThat(taken).contains(address);
        assertThat(isShownAsRefused()).isFalse();
    }

    @Test
    void a_server_that_does_not_know_us_is_asked_again_and_no_address_is_to_blame() {
        refusals.put(address, "5.7.1 Relaying denied");
        sendOneMore();
        refusals.clear();
        clock.advance(Duration.ofHours(1));
        post.node(server.getPortAllocated()).run();
        assertThat(taken).contains(address);
    }

    @Test
    void an_address_that_is_none_is_refused_before_a_server_is_asked_and_mail_to_others_goes_on() throws SQLException {
        PersonId odd = testPeople.person("Otto Odd", TestPeople.newEmail());
        Database.change("update person set email = ? where id = ?", "otto odd, at example " + odd, odd.value());
        company.changeManager(odd, manager);
        for (int i = 0; i < MailAddresses.MOST_REFUSALS; i++) {
            LocalDate day = LocalDate.now(clock).plusDays(20 + i);
            does(manager, () -> oneOnOnes.setNext(odd, day));
            sendOneMore();
        }
        assertThat(as(odd, addresses::ownClosed)).isPresent();
        assertThat(taken).contains(address);
    }
}
