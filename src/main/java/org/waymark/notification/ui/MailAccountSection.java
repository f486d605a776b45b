package org.waymark.notification.ui;

import com.vaadin.flow.component.html.Section;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.AccountSection;
import org.waymark.notification.UnwantedMail;
import org.waymark.organization.MailAddresses;

/** Mail on the page of one's own account. */
@Component
@Order(30)
class MailAccountSection implements AccountSection {

    private final UnwantedMail unwanted;
    private final MailAddresses addresses;

    MailAccountSection(UnwantedMail unwanted, MailAddresses addresses) {
        this.unwanted = unwanted;
        this.addresses = addresses;
    }

    @Override
    public Section section() {
        return new MailSwitches(unwanted, addresses.ownClosed());
    }
}
