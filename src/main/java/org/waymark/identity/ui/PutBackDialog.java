package org.waymark.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.waymark.organization.LineChange;
import org.waymark.organization.PersonReference;

/** Says who reads what once a reporting line is put back, and asks. */
class PutBackDialog extends Dialog {

    private static final long serialVersionUID = 1;

    PutBackDialog(LineChange change, SerializableRunnable confirmed) {
        PersonReference person = change.person();
        PersonReference before = change.before();
        PersonReference now = change.now();
        addClassName("wm-dialog");
        setHeaderTitle(getTranslation("identity.lines.ask", person.name(), before.name()));
        add(new Paragraph(
                getTranslation("identity.lines.ask.again", before.name(), before.email(), person.firstName())));
        if (now != null && !now.equals(before)) {
            add(new Paragraph(
                    getTranslation("identity.lines.ask.mistaken", now.name(), now.email(), person.firstName())));
        }
        Button cancel = new Button(getTranslation("identity.lines.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button confirm = new Button(getTranslation("identity.lines.put-back"), click -> {
            close();
            confirmed.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, confirm);
    }
}
