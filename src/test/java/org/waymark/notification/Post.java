package org.waymark.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.organization.MailAddresses;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.testing.TestClock;

/** A real mail server, nodes that send to it, and what has arrived. */
class Post implements AutoCloseable {

    /** As the writer knows it. */
    static final String FROM = "waymark@localhost";

    private final GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
    private final Outbox outbox;
    private final MailWriter writer;
    private final MailAddresses addresses;
    private final People people;
    private final PlatformTransactionManager transactions;
    private final TestClock clock;
    private final MailFrom from;

    Post(
            Outbox outbox,
            MailWriter writer,
            MailAddresses addresses,
            People people,
            PlatformTransactionManager transactions,
            TestClock clock,
            MailFrom from) {
        this.outbox = outbox;
        this.writer = writer;
        this.addresses = addresses;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
        this.from = from;
        // Minutes that pass lead to no other day, whatever time it is outside.
        goTo(LocalDate.now(clock).atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant());
        server.start();
    }

    GreenMail server() {
        return server;
    }

    /** A node that sends to whatever listens on a port. */
    MailRun node(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailRun(outbox, writer, addresses, Optional.of(sender), transactions, clock, from);
    }

    void run() {
        node(server.getSmtp().getPort()).run();
    }

    /** Waits, on the application's clock, until what goes out at once is due, and sends it. */
    void runSoon() {
        clock.advance(Duration.ofMinutes(3));
        run();
    }

    /** Goes to the morning of a day, when mail is due. */
    void go(LocalDate day) {
        goTo(day.atTime(LocalTime.of(8, 1)).atZone(clock.getZone()).toInstant());
    }

    void goTo(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    String address(PersonId person) {
        return RunAs.operator(() -> people.find(person))
                .map(PersonReference::email)
                .orElseThrow();
    }

    /** All that somebody got but invitations. */
    List<MimeMessage> remindersFor(PersonId person) {
        return mailFor(person).filter(mail -> calendar(mail).isEmpty()).toList();
    }

    List<MimeMessage> invitationsFor(PersonId person) {
        return mailFor(person).filter(mail -> calendar(mail).isPresent()).toList();
    }

    private Stream<MimeMessage> mailFor(PersonId person) {
        String address = address(person);
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> receiver(mail).equals(address));
    }

    static String receiver(MimeMessage mail) {
        return of(() -> mail.getRecipients(Message.RecipientType.TO)[0].toString());
    }

    static String subject(MimeMessage mail) {
        return of(mail::getSubject);
    }

    static String id(MimeMessage mail) {
        return of(mail::getMessageID);
    }

    /** The part for calendar programs: the last of the alternatives. */
    static Optional<BodyPart> calendar(MimeMessage mail) {
        return of(() -> {
            if (!(mail.getContent() instanceof MimeMultipart parts)) {
                return Optional.empty();
            }
            BodyPart last = parts.getBodyPart(parts.getCount() - 1);
            return last.isMimeType("text/calendar") ? Optional.of(last) : Optional.empty();
        });
    }

    /** What people read. */
    static String text(MimeMessage mail) {
        return of(() -> mail.getContent() instanceof MimeMultipart parts
                ? parts.getBodyPart(0).getContent().toString()
                : mail.getContent().toString());
    }

    static String text(BodyPart part) {
        return of(() -> new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** What a mail holds. */
    @FunctionalInterface
    interface Content<T> {
        T read() throws MessagingException, IOException;
    }

    static <T> T of(Content<T> content) {
        try {
            return content.read();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clock.reset();
        server.stop();
    }
}
