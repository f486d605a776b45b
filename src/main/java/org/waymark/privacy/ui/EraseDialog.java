package org.waymark.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/** Asks before something is erased, and says what goes and what stays. */
class EraseDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /**
     * Makes the dialog; {@code open()} shows it.
     *
     * @param title what is asked
     * @param lines what goes, that it cannot be undone, and what stays
     * @param erase is run once that was read and wanted
     */
    EraseDialog(String title, List<String> lines, SerializableRunnable erase) {
        addClassName("wm-dialog");
        setHeaderTitle(title);
        Div form = new Div();
        form.addClassName("wm-form");
        lines.forEach(line -> form.add(new Paragraph(line)));
        add(form);
        Button keep = new Button(getTranslation("privacy.erase.keep"), click -> close());
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        Button gone = new Button(getTranslation("privacy.erase.for-good"), click -> {
            close();
            erase.run();
        });
        getFooter().add(keep, gone);
    }
}
