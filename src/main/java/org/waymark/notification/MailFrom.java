package org.waymark.notification;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.company.CompanyProfiles;

/** From whom mail comes: the installation's mailbox, under the name of the portal and the company's. */
@Component
class MailFrom {

    private final String address;
    private final CompanyProfiles company;
    private final MessageSource texts;

    MailFrom(
            @Value("${waymark.mail.from:waymark@localhost}") String address,
            CompanyProfiles company,
            MessageSource texts) {
        this.address = address;
        this.company = company;
        this.texts = texts;
    }

    String address() {
        return address;
    }

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** Whether nobody has said a mailbox yet, so that mail comes from one that cannot be. */
    boolean isNobody() {
        return address.endsWith("@localhost");
    }

    String name() {
        String name = company.current().name();
        return name.isEmpty()
                ? texts.getMessage("notification.from", null, Locale.ENGLISH)
                : texts.getMessage("notification.from.company", new Object[] {name}, Locale.ENGLISH);
    }
}
