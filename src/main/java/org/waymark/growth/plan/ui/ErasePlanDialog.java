package org.waymark.growth.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks once more before something goes for good. */
class ErasePlanDialog extends Dialog {

    private static final long serialVersionUID = 1;

    ErasePlanDialog(String title, String text, SerializableRunnable erase) {
        addClassName("wm-dialog");
        setHeaderTitle(title);
        add(new Paragraph(text));
        Button sure = new Button(getTranslation("growth.plan.erase"), click -> {
            erase.run();
            close();
        });
        sure.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, sure);
    }
}
