package org.waymark.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableRunnable;

/** Adds one person. */
class AddPersonDialog extends Dialog {

    private static final long serialVersionUID = 1;

    AddPersonDialog(PersonDialogs services, SerializableRunnable changed) {
        setHeaderTitle(getTranslation("identity.people.add"));
        setWidth("min(36rem, 100%)");
        PersonForm form = new PersonForm(services, null, report -> {
            changed.run();
            close();
        });
        add(form);
        Button close = new Button(getTranslation("base.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close, form.button());
    }
}
