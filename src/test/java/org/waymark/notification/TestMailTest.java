package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.access.AccessDeniedException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.Role;
import org.waymark.company.CompanyProfiles;
import org.waymark.notification.TestMail.Answer;
import org.waymark.organization.MailAddresses;
import org.waymark.testing.English;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** An administrator's mail to themselves, on real mail servers. */
@WaymarkTest
class TestMailTest {

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private MessageSource texts;

    @Autowired
    private TestMail ofThePortal;

    @Autowired
    private TestPeople people;

    @Autowired
    private CompanyProfiles company;

    @Autowired
    private TakenMail taken;

    private final String address = TestPeople.newEmail();

    @BeforeEach
    void an_administrator() {
        TestPeople.enter(people.person("Ada Administrator", address), Role.ADMINISTRATOR);
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    private Answer send(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return send(sender);
    }

    private Answer send(JavaMailSender sender) {
        return new TestMail(
                        addresses,
                        currentUser,
                        Optional.of(sender),
                        texts,
                        "https://waymark.example",
                        new MailFrom("post@example.org", company, texts),
                        taken)
                .send();
    }

    @Test
    void it_goes_to_the_administrator_who_asks_and_to_nobody_else() {
        GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Answer answer = send(server.getSmtp().getPort());
            assertThat(answer.isTaken()).isTrue();
            assertThat(English.of(answer.said())).startsWith("The mail server took a mail to " + address);
            assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
                assertThat(Post.receiver(mail)).isEqualTo(address);
                assertThat(Post.text(mail)).contains("https://waymark.example/admin");
            });
        } finally {
            server.stop();
        }
    }

    @Test
    void what_a_mail_server_says_to_it_comes_back() {
        SMTPServer server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Refusing())
                .build();
        server.start();
        try {
            Answer answer = send(server.getPortAllocated());
            assertThat(answer.isTaken()).isFalse();
            assertThat(English.of(answer.said()))
                    .startsWith("The mail server did not take a mail to " + address)
                    .contains("550 5.7.1 Nobody relays here");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_server_that_does_not_know_the_portal_is_told_apart() {
        GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.setUser("somebody@example.org", "somebody", "their password");
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            sender.setUsername("somebody");
            sender.setPassword("another password");
            sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
            Answer answer = send(sender);
            assertThat(answer.isTaken()).isFalse();
            assertThat(English.of(answer.said()))
                    .startsWith("The mail server does not let the portal in")
                    .contains("SPRING_MAIL_PASSWORD")
                    .doesNotContain("another password");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_server_that_is_not_there_is_told_apart() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Answer answer = send(port);
        assertThat(answer.isTaken()).isFalse();
        assertThat(English.of(answer.said())).startsWith("The mail server cannot be reached");
    }

    @Test
    void without_a_mail_server_it_says_so() {
        Answer answer = ofThePortal.send();
        assertThat(answer.isTaken()).isFalse();
        assertThat(English.of(answer.said())).startsWith("No mail server is set");
    }

    @Test
    void nobody_but_an_administrator_sends_one() {
        TestPeople.enter(people.person("Pia People", TestPeople.newEmail()), Role.PEOPLE_TEAM);
        assertThatThrownBy(ofThePortal::send).isInstanceOf(AccessDeniedException.class);
    }

    private static final class Refusing implements MessageHandler {

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            throw new RejectException(550, "5.7.1 Nobody relays here");
        }

        @Override
        public String data(InputStream data) {
            return "";
        }

        @Override
        public void done() {}
    }
}
