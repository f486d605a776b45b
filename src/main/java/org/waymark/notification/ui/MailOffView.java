package org.waymark.notification.ui;

import static org.waymark.base.ui.Pieces.actions;
import static org.waymark.base.ui.Pieces.head;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.waymark.base.ui.Still;
import org.waymark.notification.MailSubject;
import org.waymark.notification.UnwantedMail;

/**
 * Where the link at the foot of a mail leads: one click there switches such mail off, another one on again. Opening it changes
 * nothing, as any other site could have a browser do that.
 */
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
        MailSubject subject = Stream.of(MailSubject.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        show(subject, unwanted.isWanted(subject));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.page.title");
    }

    /** Shows how it is, and what one click does about it. */
    private Button show(MailSubject subject, boolean isOn) {
        removeAll();
        Button change = new Button(getTranslation("notification.page.switch-" + (isOn ? "off" : "on")), click -> {
            if (isOn) {
                unwanted.switchOff(subject);
            } else {
                unwanted.switchOn(subject);
            }
            show(subject, !isOn).focus();
        });
        add(
                new Still(head(
                        "",
                        getTranslation("notification.page." + (isOn ? "on" : "off")),
                        getTranslation("notification.page." + subject.word()))),
                actions(change));
        return change;
    }
}
