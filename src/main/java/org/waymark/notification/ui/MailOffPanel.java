package org.waymark.notification.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.head;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.waymark.base.ui.StaticHtml;
import org.waymark.notification.MailSubject;

/** Whether mail about a subject is switched on, and a button that changes it. */
class MailOffPanel extends Div {

    private static final long serialVersionUID = 1;

    private final MailSubject subject;
    private final SerializableConsumer<Boolean> change;

    /**
     * Shows how it is.
     *
     * @param change is given what is wanted when the button is pressed
     */
    MailOffPanel(MailSubject subject, boolean isOn, SerializableConsumer<Boolean> change) {
        this.subject = subject;
        this.change = change;
        show(isOn);
    }

    private void show(boolean isOn) {
        removeAll();
        add(
                new StaticHtml(head(
                        "",
                        getTranslation("notification.page." + (isOn ? "on" : "off")),
                        getTranslation("notification.page." + subject.word()))),
                actions(new Button(getTranslation("notification.page.switch-" + (isOn ? "off" : "on")), click -> {
                    change.accept(!isOn);
                    show(!isOn);
                })));
    }
}
