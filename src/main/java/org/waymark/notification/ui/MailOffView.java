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

/** Where the link at the foot of a mail leads: opening it switches such mail off, one click switches it on again. */
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
        unwanted.switchOff(subject);
        show(subject, false);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.page.title");
    }

    private void show(MailSubject subject, boolean isOn) {
        removeAll();
        String state = isOn ? "on" : "off";
        add(
                new Still(head(
                        "",
                        getTranslation("notification.page." + state),
                        getTranslation("notification.page." + subject.word()))),
                actions(new Button(getTranslation("notification.page.switch-" + (isOn ? "off" : "on")), click -> {
                    if (isOn) {
                        unwanted.switchOff(subject);
                    } else {
                        unwanted.switchOn(subject);
                    }
                    show(subject, !isOn);
                })));
    }
}
