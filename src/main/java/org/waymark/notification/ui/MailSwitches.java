package org.waymark.notification.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.Set;
import org.waymark.notification.MailSubject;
import org.waymark.notification.UnwantedMail;

/** One switch for each subject of mail, and whether mail arrives at all. */
class MailSwitches extends Section {

    private static final long serialVersionUID = 1;

    private final transient UnwantedMail unwanted;
    private final Paragraph status = paragraph("wm-meta", "");

    MailSwitches(UnwantedMail unwanted, Optional<String> closedAddress) {
        this.unwanted = unwanted;
        addClassNames("wm-section", "wm-mail");
        status.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("notification.account.title")));
        closedAddress.ifPresent(
                address -> add(paragraph("wm-problem", getTranslation("notification.account.refused", address))));
        add(paragraph("wm-meta", getTranslation("notification.account.lead")));
        Set<MailSubject> off = unwanted.subjects();
        for (MailSubject subject : MailSubject.values()) {
            add(mailSwitch(subject, !off.contains(subject)));
        }
    }

    private Checkbox mailSwitch(MailSubject subject, boolean isOn) {
        String key = "notification.account." + subject.word();
        Checkbox box = new Checkbox(getTranslation(key), isOn);
        box.setHelperText(getTranslation(key + ".help"));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                unwanted.switchOn(subject);
            } else {
                unwanted.switchOff(subject);
            }
            add(status);
            status.setText(
                    getTranslation("notification.account." + (change.getValue() ? "on" : "off"), getTranslation(key)));
        });
        return box;
    }
}
