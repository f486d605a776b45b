package org.waymark.notification;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import org.waymark.base.security.RunAs;
import org.waymark.base.text.OneLine;
import org.waymark.base.text.Sentence;
import org.waymark.organization.MailAddresses;

/** A mail to whoever asks for it, to see whether mail goes out and what the mail server says. */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.NEVER)
public class TestMail {

    /** What a mail server says is a line or two. */
    private static final int LONGEST_REPLY = 300;

    private final MailAddresses addresses;
    private final CurrentUser currentUser;
    private final Optional<JavaMailSender> server;
    private final MessageSource texts;
    private final String url;
    private final MailFrom from;
    private final TakenMail taken;

    TestMail(
            MailAddresses addresses,
            CurrentUser currentUser,
            Optional<JavaMailSender> server,
            MessageSource texts,
            @Value("${waymark.url:http://localhost:8080}") String url,
            MailFrom from,
            TakenMail taken) {
        this.addresses = addresses;
        this.currentUser = currentUser;
        this.server = server;
        this.texts = texts;
        this.url = url;
        this.from = from;
        this.taken = taken;
    }

    /**
     * What came back.
     *
     * @param isTaken whether the mail server took the mail
     * @param said what came back, and what to do
     */
    public record Answer(boolean isTaken, Sentence said) {}

    /**
     * Sends a mail to the viewer's own address, now and once.
     *
     * @return what the mail server said to it
     */
    @ForAdministrators
    public Answer send() {
        if (server.isEmpty()) {
            return new Answer(false, Sentence.of("notification.test.no-server"));
        }
        JavaMailSender sender = server.get();
        String to = addresses.of(currentUser.require()).email();
        try {
            MailText mail =
                    new MailText(say("notification.test.subject"), say("notification.test.text", url), null, null);
            sender.send(mail.message(sender, "test-" + UUID.randomUUID(), from, to));
            RunAs.operator(() -> {
                taken.noteTest();
                return true;
            });
            return new Answer(true, Sentence.of("notification.test.taken", to));
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            Throwable cause = innermost(e);
            return new Answer(false, Sentence.of("notification.test." + how(e, cause), to, reply(cause)));
        }
    }

    private static String how(Exception failure, Throwable cause) {
        if (failure instanceof MailAuthenticationException) {
            return "unknown";
        }
        return switch (cause) {
            case SSLException untrusted -> "untrusted";
            case IOException away -> "unreachable";
            default -> "refused";
        };
    }

    /** What those around it say is only that sending failed. The mail library has a chain of its own beside that of causes. */
    private static Throwable innermost(Throwable failure) {
        if (failure instanceof MailSendException many && many.getMessageExceptions().length > 0) {
            return innermost(many.getMessageExceptions()[0]);
        }
        Throwable next = failure instanceof MessagingException mail ? mail.getNextException() : failure.getCause();
        return next == null ? failure : innermost(next);
    }

    private static String reply(Throwable cause) {
        String line = OneLine.of(String.valueOf(cause.getMessage()));
        return line.length() <= LONGEST_REPLY ? line : line.substring(0, LONGEST_REPLY);
    }

    private String say(String key, Object... facts) {
        return texts.getMessage(key, facts, Locale.ENGLISH);
    }
}
