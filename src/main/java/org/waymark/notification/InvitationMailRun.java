package org.waymark.notification;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.security.RunAs;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.invitation.InvitationPost;
import org.waymark.identity.invitation.InvitationPost.Due;
import org.waymark.identity.invitation.InvitationRefusal;
import org.waymark.organization.MailAddresses;
import org.waymark.organization.MailAddresses.MailAddress;

/**
 * Sends people the link with which they choose a password. Its secret is made here, at the moment in which it is sent, and is nowhere
 * else: not in the database, which keeps a hash, nor in a log, nor on any page. It goes out as other mail does, a row locked while it is
 * on its way, and nobody switches it off.
 */
@Component
class InvitationMailRun {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationMailRun.class);

    /** After so many mails open pages show how far it is. */
    private static final int TOLD_EACH = 20;

    /** What came of one turn. */
    private enum Turn {
        SENT_OR_SETTLED,
        NOTHING_TO_DO,
        NO_SERVER
    }

    private final InvitationPost post;
    private final MailAddresses addresses;
    private final Optional<JavaMailSender> server;
    private final MessageSource texts;
    private final TransactionTemplate transaction;
    private final LiveUpdates updates;
    private final Clock clock;
    private final String url;
    private final MailFrom from;

    InvitationMailRun(
            InvitationPost post,
            MailAddresses addresses,
            Optional<JavaMailSender> server,
            MessageSource texts,
            PlatformTransactionManager transactions,
            LiveUpdates updates,
            Clock clock,
            @Value("${waymark.url:http://localhost:8080}") String url,
            MailFrom from) {
        this.post = post;
        this.addresses = addresses;
        this.server = server;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        this.updates = updates;
        this.clock = clock;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.from = from;
    }

    /** Sends whatever waits. Without a mail server it does nothing; where that is away, the rest waits for the next run. */
    @Scheduled(fixedDelayString = "${waymark.mail.every:30s}", initialDelayString = "${waymark.mail.every:30s}")
    void run() {
        server.ifPresent(sender -> {
            int settled = 0;
            while (RunAs.operator(() -> transaction.execute(status -> sendNext(sender))) == Turn.SENT_OR_SETTLED) {
                settled++;
                if (settled % TOLD_EACH == 0) {
                    updates.announce(AccountInvitations.TOPIC);
                }
            }
            if (settled > 0) {
                updates.announce(AccountInvitations.TOPIC);
            }
        });
    }

    private Turn sendNext(JavaMailSender sender) {
        return post.take().map(invitation -> send(invitation, sender)).orElse(Turn.NOTHING_TO_DO);
    }

    private Turn send(Due invitation, JavaMailSender sender) {
        MailAddress address = addresses.of(invitation.person());
        if (!address.takesMail()) {
            post.refused(invitation, InvitationRefusal.ADDRESS);
            return Turn.SENT_OR_SETTLED;
        }
        try {
            String secret = Hashes.newSecret();
            sender.send(
                    text(invitation, secret).message(sender, "invitation-" + invitation.id(), from, address.email()));
            post.sent(invitation, secret);
            if (address.wasRefused()) {
                addresses.accepted(invitation.person());
            }
            return Turn.SENT_OR_SETTLED;
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            // The exception may name the receiver; the log says only that the server did not take it.
            LOG.warn("A mail was not taken by the mail server: {}", e.getClass().getSimpleName());
            return failed(invitation, address, e);
        }
    }

    private Turn failed(Due invitation, MailAddress address, Exception failure) {
        if (MailRefusal.isOfTheAddress(failure)) {
            addresses.refused(invitation.person(), address.email());
            post.refused(invitation, InvitationRefusal.ADDRESS);
        } else {
            MailRetry.after(invitation.attempts(), clock.instant())
                    .ifPresentOrElse(
                            next -> post.tryAgain(invitation, next),
                            () -> post.refused(invitation, InvitationRefusal.SERVER));
        }
        return MailRefusal.isOfTheServer(failure) ? Turn.NO_SERVER : Turn.SENT_OR_SETTLED;
    }

    private MailText text(Due invitation, String secret) {
        String asker = invitation.asker();
        String text = say(
                        "notification.sign-in-link.text",
                        asker == null ? say("notification.identity.server") : asker,
                        AccountInvitations.LINK_DAYS)
                + "\n\n" + url + "/welcome/" + secret + "\n\n" + say("notification.sign-in-link.help") + "\n";
        return new MailText(say("notification.sign-in-link.subject"), text, null, null);
    }

    private String say(String key, Object... facts) {
        return texts.getMessage(key, facts, Locale.ENGLISH);
    }
}
