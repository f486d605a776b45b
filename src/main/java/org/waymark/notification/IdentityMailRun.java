package org.waymark.notification;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.security.RunAs;
import org.waymark.identity.factor.FactorChange;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.notification.IdentityMail.Due;
import org.waymark.organization.IdentityChange;
import org.waymark.organization.IdentityChanges;
import org.waymark.organization.PersonField;

/**
 * Tells people at the address that was theirs, and at a new one, that something which identifies them was changed, and at theirs that they
 * are recognised by a sign-on from now on, or that their second step at signing in is another one: if it was not they who came, nobody else can say so. It goes out as other mail does, a row locked while it is on its way; it is about the person's own account, so nobody switches it off.
 */
@Component
class IdentityMailRun {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityMailRun.class);

    private final IdentityMail outbox;
    private final IdentityChanges changes;
    private final Optional<JavaMailSender> server;
    private final MessageSource texts;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;
    private final Clock clock;
    private final String url;
    private final MailFrom from;

    private record Told(List<IdentityChange> changes, List<String> joined, List<FactorChange> factor) {

        boolean isNothing() {
            return changes.isEmpty() && joined.isEmpty() && factor.isEmpty();
        }
    }

    IdentityMailRun(
            IdentityMail outbox,
            IdentityChanges changes,
            Optional<JavaMailSender> server,
            MessageSource texts,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${waymark.url:http://localhost:8080}") String url,
            MailFrom from) {
        this.outbox = outbox;
        this.changes = changes;
        this.server = server;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        this.another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.url = url;
        this.from = from;
    }

    /** Plans and sends what there is to tell. Without a mail server it does neither. */
    @Scheduled(fixedDelayString = "${waymark.mail.every:30s}", initialDelayString = "${waymark.mail.every:30s}")
    void run() {
        server.ifPresent(sender -> {
            RunAs.operator(() -> transaction.execute(status -> {
                outbox.plan(clock.instant());
                return true;
            }));
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
        Told told = told(mail);
        if (told.isNothing()) {
            outbox.drop(mail, clock.instant());
            return;
        }
        try {
            // Not the same for both addresses: they may lead to one mailbox, which would show one of the two.
            String id = "identity-" + mail.person() + "-" + mail.at().toEpochMilli() + "-"
                    + Integer.toHexString(mail.address().hashCode());
            sender.send(text(told).message(sender, id, from, mail.address()));
            outbox.sent(mail, clock.instant());
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            // The exception may name the receiver; the log says only that the server did not take it.
            LOG.warn("A mail was not taken by the mail server: {}", e.getClass().getSimpleName());
            Optional<Instant> next = MailRefusal.isOfTheAddress(e)
                    ? Optional.empty()
                    : MailRetry.after(mail.attempts(), clock.instant());
            next.ifPresentOrElse(at -> outbox.tryAgain(mail, at), () -> outbox.fail(mail, clock.instant()));
        }
    }

    /** What was changed is read as the person it is about. */
    private Told told(Due mail) {
        List<IdentityChange> changed = RunAs.person(
                mail.person(),
                () -> Optional.ofNullable(another.execute(status -> changes.ownOf(mail.at())))
                        .orElse(List.of()));
        return new Told(changed, outbox.joined(mail), outbox.factorChanges(mail));
    }

    private MailText text(Told told) {
        return new MailText(
                say(subject(told)),
                changed(told.changes()) + joined(told.joined()) + factor(told.factor()) + url + "\n",
                null,
                null);
    }

    private static String subject(Told told) {
        if (!told.changes().isEmpty()) {
            return "notification.identity.subject";
        }
        return told.joined().isEmpty()
                ? "notification.identity.factor.subject"
                : "notification.identity.joined.subject";
    }

    private String factor(List<FactorChange> changes) {
        if (changes.isEmpty()) {
            return "";
        }
        return changes.stream()
                        .map(change -> say(
                                "notification.identity.factor." + change.what().word(), by(change.by())))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + say("notification.identity.factor.help") + "\n\n";
    }

    private String by(@Nullable String name) {
        return name == null ? say("notification.identity.server") : name;
    }

    private String changed(List<IdentityChange> changed) {
        if (changed.isEmpty()) {
            return "";
        }
        boolean isOfAddress = changed.stream().anyMatch(change -> change.field() == PersonField.EMAIL);
        return changed.stream().map(this::sentence).collect(Collectors.joining("\n")) + "\n\n"
                + (isOfAddress ? say("notification.identity.rest", AccountInvitations.REST_HOURS) + "\n\n" : "")
                + say("notification.identity.help") + "\n\n";
    }

    private String joined(List<String> issuers) {
        return issuers.stream()
                .map(issuer -> say("notification.identity.joined", issuer) + "\n\n"
                        + say("notification.identity.joined.help") + "\n\n")
                .collect(Collectors.joining());
    }

    private String sentence(IdentityChange change) {
        return say(
                "notification.identity." + change.field().name().toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(change.was(), ""),
                Objects.requireNonNullElse(change.became(), ""),
                by(change.by()));
    }

    private String say(String key, Object... facts) {
        return texts.getMessage(key, facts, Locale.ENGLISH);
    }
}
