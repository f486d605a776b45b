package org.waymark.notification;

import java.util.Optional;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.waymark.base.setup.SetUpKey;
import org.waymark.base.setup.SetUpState;
import org.waymark.base.setup.SetUpStep;

/** Whether mail goes out. The mail server comes with the configuration; that it takes mail is seen by a test mail. */
@Component
class MailStep implements SetUpStep {

    private final Optional<JavaMailSender> server;
    private final TakenMail taken;
    private final MailFrom from;

    MailStep(Optional<JavaMailSender> server, TakenMail taken, MailFrom from) {
        this.server = server;
        this.taken = taken;
        this.from = from;
    }

    @Override
    public SetUpKey key() {
        return SetUpKey.MAIL;
    }

    @Override
    public SetUpState state() {
        if (server.isEmpty()) {
            return SetUpState.open("notification.set-up.no-server");
        }
        if (from.isNobody()) {
            return SetUpState.open("notification.set-up.no-sender", from.address());
        }
        return taken.isAny()
                ? SetUpState.done("notification.set-up.done", from.address())
                : SetUpState.open("notification.set-up.untried");
    }

    @Override
    public String address() {
        return "admin";
    }
}
