package org.waymark.identity.invitation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether this portal has a mail server: then links go by mail, and nobody sees them. */
@Component
class MailServer {

    private final ObjectProvider<JavaMailSender> server;

    MailServer(ObjectProvider<JavaMailSender> server) {
        this.server = server;
    }

    boolean isSet() {
        return server.getIfAvailable() != null;
    }
}
