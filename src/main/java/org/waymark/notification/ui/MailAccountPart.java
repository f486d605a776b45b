package org.waymark.notification.ui;

import com.vaadin.flow.component.Component;
import org.waymark.base.ui.AccountPart;
import org.waymark.notification.UnwantedMail;
import org.waymark.organization.MailAddresses;

/** Mail on the page of one's own account. */
@org.springframework.stereotype.Component
class MailAccountPart implements AccountPart {

    private final UnwantedMail unwanted;
    private final MailAddresses addresses;

    MailAccountPart(UnwantedMail unwanted, MailAddresses addresses) {
        this.unwanted = unwanted;
        this.addresses = addresses;
    }

    @Override
    public Component section() {
        return new MailSwitches(unwanted, addresses.ownClosed());
    }
}
