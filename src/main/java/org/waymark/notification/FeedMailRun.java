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
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.notification.FeedMail.Due;
import org.waymark.organization.MailAddresses;
import org.waymark.organization.MailAddresses.MailAddress;
import org.waymark.organization.TrustedRoles;
import org.waymark.organization.feed.FeedCounts;
import org.waymark.organization.feed.FeedState;
import org.waymark.organization.feed.FeedStopped;
import org.waymark.organization.feed.PeopleFeed;
import org.waymark.organization.feed.PeopleFeeds;
import org.waymark.organization.feed.StopReason;

/**
 * Tells administrators that a file of people was stopped: how many it is about and where to look, and nothing of what stands in it. It is
 * planned in the transaction that stops the file. It goes out as other mail does, a row locked while it is on its way; nobody
 * switches it off, as nobody else would see to it.
 */
@Component
class FeedMailRun {

    private static final Logger LOG = LoggerFactory.getLogger(FeedMailRun.class);

    private final FeedMail outbox;
    private final PeopleFeeds feeds;
    private final TrustedRoles roles;
    private final MailAddresses addresses;
    private final Optional<JavaMailSender> server;
    private final MessageSource texts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String url;
    private final MailFrom from;

    FeedMailRun(
            FeedMail outbox,
            PeopleFeeds feeds,
            TrustedRoles roles,
            MailAddresses addresses,
            Optional<JavaMailSender> server,
            MessageSource texts,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${waymark.url:http://localhost:8080}") String url,
            MailFrom from) {
        this.outbox = outbox;
        this.feeds = feeds;
        this.roles = roles;
        this.addresses = addresses;
        this.server = server;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.from = from;
    }

    /** Without a mail server the page of people says it alone. */
    @EventListener
    void on(FeedStopped event) {
        if (server.isPresent()) {
            roles.whoHas(Role.ADMINISTRATOR).forEach(person -> outbox.plan(event.feed(), person, clock.instant()));
        }
    }

    @Scheduled(fixedDelayString = "${waymark.mail.every:30s}", initialDelayString = "${waymark.mail.every:30s}")
    void run() {
        server.ifPresent(sender -> {
            boolean isMore = true;
            while (isMore) {
                isMore = RunAs.operator(() -> Boolean.TRUE.equals(transaction.execute(status -> sendNext(sender))));
            }
        });
    }

    /** Whether there was one. */
    private boolean sendNext(JavaMailSender sender) {
        Optional<Due> due = outbox.take(clock.instant());
        due.ifPresent(mail -> send(mail, sender));
        return due.isPresent();
    }

    private void send(Due mail, JavaMailSender sender) {
        Optional<PeopleFeed> feed = feeds.find(mail.feed()).filter(found -> found.state() == FeedState.STOPPED);
        MailAddress address = addresses.of(mail.person());
        if (feed.isEmpty() || mail.hasLeft() || !address.takesMail()) {
            outbox.end(mail, "DROPPED", clock.instant());
            return;
        }
        try {
            sender.send(text(feed.get())
                    .message(sender, "feed-" + mail.feed() + "-" + mail.person(), from, address.email()));
            outbox.end(mail, "SENT", clock.instant());
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            // The exception may name the receiver; the log says only that the server did not take it.
            LOG.warn("A mail was not taken by the mail server: {}", e.getClass().getSimpleName());
            Optional.of(mail)
                    .filter(again -> !MailRefusal.isOfTheAddress(e))
                    .flatMap(again -> MailRetry.after(again.attempts(), clock.instant()))
                    .ifPresentOrElse(
                            next -> outbox.tryAgain(mail, next), () -> outbox.end(mail, "FAILED", clock.instant()));
        }
    }

    private MailText text(PeopleFeed feed) {
        FeedCounts counts = feed.counts();
        StopReason reason = feed.reason();
        String why = reason == StopReason.LEAVING
                ? say("notification.feed.leaving", counts.leaving(), counts.working())
                : reason == StopReason.CHANGES
                        ? say("notification.feed.changes", counts.touched(), counts.working())
                        : say("notification.feed.other");
        return new MailText(
                say("notification.feed.subject"),
                say("notification.feed.text") + "\n" + why + "\n\n" + url + "/admin/people\n",
                null,
                null);
    }

    private String say(String key, Object... facts) {
        return texts.getMessage(key, facts, Locale.ENGLISH);
    }
}
