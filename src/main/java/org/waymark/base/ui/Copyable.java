package org.waymark.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** A secret address that is shown once, to be copied. */
public class Copyable extends Div {

    private static final long serialVersionUID = 1;

    /**
     * Shows it.
     *
     * @param label names it
     * @param address what is to be copied
     * @param help who may have it, and for how long
     * @param copy what the button says
     */
    public Copyable(String label, String address, String help, String copy) {
        addClassName("wm-form");
        setWidthFull();
        TextField field = new TextField(label);
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setHelperText(help);
        Button button = new Button(copy);
        Div said = new Div();
        said.addClassName("wm-meta");
        said.getElement().setAttribute("role", "status");
        // Browsers refuse it on pages without encryption; then the address stands there to be copied by hand.
        Clipboard.onClick(button)
                .writeText(field, copied -> said.setText(getTranslation("base.copy.done")), refused -> {
                    said.setText(getTranslation("base.copy.by-hand"));
                    field.focus();
                });
        add(field, button, said);
    }
}
