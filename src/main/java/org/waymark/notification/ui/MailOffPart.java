package org.waymark.notification.ui;

import static org.waymark.base.ui.Pieces.actions;
import static org.waymark.base.ui.Pieces.head;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.waymark.base.ui.Still;
import org.waymark.notification.MailSubject;

/** Whether mail about a subject is switched on, and a button that changes it. */
class MailOffPart extends Div {

    private static final long serialVersionUID = 1;

    private final MailSubject subject;
    private final SerializableConsumer<Boolean> change;

    /**
     * Shows how it is.
     *
     * @param change is given what is wanted when the button is pressed
     */
    MailOffPart(MailSubject subject, boolean isOn, SerializableConsumer<Boolean> change) {
        this.subject = subject;
        this.change = change;
        show(isOn);
    }

    private void show(boolean isOn) {
        removeAll();
        add(
                new Still(head(
                        "",
                        getTranslation("notification.page." + (isOn ? "on" : "off")),
                        getTranslation("notification.page." + subject.word()))),
                actions(new Button(getTranslation("notification.page.switch-" + (isOn ? "off" : "on")), click -> {
                    change.accept(!isOn);
                    show(!isOn);
                })));
    }
}
