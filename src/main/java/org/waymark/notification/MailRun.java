package org.waymark.notification;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.security.RunAs;
import org.waymark.notification.Outbox.Due;
import org.waymark.organization.MailAddresses;
import org.waymark.organization.MailAddresses.MailAddress;

/**
 * Sends what is due, one mail after the other, on every node: a row is locked from before the mail goes out until it is noted
 * as sent, so that no other node takes it, and a node that is killed leaves it to the others. A mail server that is down is
 * asked again, later and later; an address that it refuses is not. Only a kill in the moment between the server's answer and
 * the note sends a mail again; it has the same Message-ID then, by which mail programs know it.
 */
@Component
class MailRun {

    private static final Logger LOG = LoggerFactory.getLogger(MailRun.class);

    private final Outbox outbox;
    private final MailWriter writer;
    private final MailAddresses addresses;
    private final Optional<JavaMailSender> server;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;
    private final Clock clock;
    private final MailFrom from;

    MailRun(
            Outbox outbox,
            MailWriter writer,
            MailAddresses addresses,
            Optional<JavaMailSender> server,
            PlatformTransactionManager transactions,
            Clock clock,
            MailFrom from) {
        this.outbox = outbox;
        this.writer = writer;
        this.addresses = addresses;
        this.server = server;
        this.transaction = new TransactionTemplate(transactions);
        this.another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.from = from;
    }

    /** Sends everything that is due. Without a mail server it waits. */
    @Scheduled(fixedDelayString = "${waymark.mail.every:30s}", initialDelayString = "${waymark.mail.every:30s}")
    void run() {
        server.ifPresent(this::sendAll);
    }

    private void sendAll(JavaMailSender sender) {
        boolean isMore = true;
        while (isMore) {
            isMore = RunAs.operator(() -> Boolean.TRUE.equals(transaction.execute(status -> sendNext(sender))));
        }
    }

    /** Whether there was one. */
    private boolean sendNext(JavaMailSender sender) {
        Optional<Due> due = outbox.take(clock.instant());
        due.ifPresent(mail -> send(mail, sender));
        return due.isPresent();
    }

    private void send(Due mail, JavaMailSender sender) {
        Optional<MailText> text;
        try {
            text = mail.eitherLeft() ? Optional.empty() : write(mail);
        } catch (RuntimeException e) {
            // It must not stand before all others; its exception may quote what it read.
            LOG.error("A mail could not be put together: {}", e.getClass().getName());
            sendLater(mail);
            return;
        }
        text.ifPresentOrElse(written -> send(mail, written, sender), () -> outbox.drop(mail));
    }

    private Optional<MailText> write(Due mail) {
        return RunAs.person(
                mail.recipient(),
                () -> Optional.ofNullable(another.execute(status -> writer.write(mail)))
                        .flatMap(written -> written));
    }

    private void send(Due mail, MailText text, JavaMailSender sender) {
        MailAddress address = addresses.of(mail.recipient());
        if (!address.takesMail()) {
            outbox.fail(mail);
            return;
        }
        try {
            sender.send(text.message(sender, "mail-" + mail.id(), from, address.email()));
            outbox.sent(mail, Objects.requireNonNull(text.off()), clock.instant());
            if (address.wasRefused()) {
                addresses.accepted(mail.recipient());
            }
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            // The exception may name the receiver; the log says only that the server did not take it.
            LOG.warn("A mail was not taken by the mail server: {}", e.getClass().getSimpleName());
            if (MailRefusal.isOfTheAddress(e)) {
                addresses.refused(mail.recipient(), address.email());
                outbox.fail(mail);
            } else {
                sendLater(mail);
            }
        }
    }

    private void sendLater(Due mail) {
        MailRetry.after(mail.attempts(), clock.instant())
                .ifPresentOrElse(next -> outbox.tryAgain(mail, next), () -> outbox.fail(mail));
    }
}
