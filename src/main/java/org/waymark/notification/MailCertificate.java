package org.waymark.notification;

import java.util.Optional;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.waymark.base.health.CertificateHolder;

/** The certificate of the mail server: once it has ended, mail waits. */
@Component
class MailCertificate implements CertificateHolder {

    private static final int SMTP = 25;
    private static final int SMTPS = 465;

    private final Optional<JavaMailSenderImpl> server;

    MailCertificate(Optional<JavaMailSenderImpl> server) {
        this.server = server;
    }

    @Override
    public Optional<Place> place() {
        return server.flatMap(MailCertificate::place);
    }

    private static Optional<Place> place(JavaMailSenderImpl server) {
        Properties settings = server.getJavaMailProperties();
        boolean isEncrypted = "smtps".equals(server.getProtocol())
                || Boolean.parseBoolean(settings.getProperty("mail.smtp.ssl.enable"));
        boolean asks = Boolean.parseBoolean(settings.getProperty("mail.smtp.starttls.enable"));
        String host = server.getHost();
        if (host == null || !(isEncrypted || asks)) {
            return Optional.empty();
        }
        int port = server.getPort() > 0 ? server.getPort() : isEncrypted ? SMTPS : SMTP;
        return Optional.of(new Place(host, port, !isEncrypted));
    }
}
