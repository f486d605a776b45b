package org.waymark.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.waymark.base.text.MailAddressRule;
import org.waymark.meeting.calendar.Invitations;

/**
 * What a mail says: links and counts, never what somebody wrote.
 *
 * @param subject the subject line
 * @param text plain text
 * @param off what switches such mail off; null for what somebody has to know
 * @param calendar what calendar programs read instead; null for a mail that is no invitation
 */
record MailText(String subject, String text, @Nullable MailOff off, Invitations.@Nullable Part calendar) {

    /**
     * As it goes out.
     *
     * @param id by which mail programs know one that comes twice, without the domain of the sender
     */
    MimeMessage message(JavaMailSender sender, String id, MailFrom from, String to)
            throws MessagingException, UnsupportedEncodingException {
        String whole = "<" + id + "@" + from.domain() + ">";
        MimeMessage message = new MimeMessage(sender.createMimeMessage().getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", whole);
            }
        };
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from.address(), from.name());
        helper.setTo(MailAddressRule.forServers(to));
        helper.setSubject(subject);
        if (calendar == null) {
            helper.setText(text);
        } else {
            message.setContent(alternatives(text, calendar));
        }
        if (off != null) {
            message.setHeader("List-Unsubscribe", "<" + off.link() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** RFC 6047: a calendar program reads the last part, whose type says what to do, and people read the first. */
    private static MimeMultipart alternatives(String text, Invitations.Part calendar) throws MessagingException {
        MimeBodyPart forPeople = new MimeBodyPart();
        forPeople.setText(text, StandardCharsets.UTF_8.name());
        MimeBodyPart forPrograms = new MimeBodyPart();
        forPrograms.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.text().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=utf-8; method=" + calendar.method() + "; component=VEVENT")));
        return new MimeMultipart("alternative", forPeople, forPrograms);
    }
}
