package org.waymark.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.waymark.notification.MailSubject;
import org.waymark.notification.UnwantedMail;

/** Where links without a secret lead, as mail had them before: one's own mail about a subject, and a button. Opening it changes nothing. */
@Route("mail-off")
@PermitAll
class MailOffView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient UnwantedMail unwanted;

    MailOffView(UnwantedMail unwanted) {
        this.unwanted = unwanted;
    }

    @Override
    public void setParameter(BeforeEvent event, String word) {
        MailSubject subject = MailSubject.ofWord(word).orElseThrow(NotFoundException::new);
        removeAll();
        add(new MailOffPanel(subject, unwanted.isWanted(subject), isWanted -> {
            if (isWanted) {
                unwanted.switchOn(subject);
            } else {
                unwanted.switchOff(subject);
            }
        }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.page.title");
    }
}
