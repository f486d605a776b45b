package org.waymark.meeting.wrapup.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.questionbank.Kind;

/** Asks which kinds of conversation a 1:1 touched, before it becomes a record. */
public class WrapUpDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /**
     * Makes the dialog.
     *
     * @param left how many items were not talked about
     * @param touched what was said before, or what was shared
     * @param more what else is asked, null for nothing
     * @param wrapUp takes the kinds; false if that cannot be done yet, and then the dialog stays open
     */
    public WrapUpDialog(
            int left, Set<Kind> touched, @Nullable Component more, SerializablePredicate<Set<Kind>> wrapUp) {
        addClassName("wm-dialog");
        setHeaderTitle(getTranslation("meeting.wrap-up"));
        CheckboxGroup<Kind> kinds = new CheckboxGroup<>(getTranslation("meeting.wrap-up.kinds"));
        kinds.addThemeName("vertical");
        kinds.setItems(Kind.values());
        kinds.setItemLabelGenerator(kind -> getTranslation(kind.key()));
        kinds.setValue(touched);
        Div form = new Div(new Paragraph(getTranslation("meeting.wrap-up.what")), kinds);
        form.addClassName("wm-form");
        if (left > 0) {
            form.add(paragraph("wm-meta", getTranslation("meeting.wrap-up.left", left)));
        }
        if (more != null) {
            form.add(more);
        }
        add(form);
        Button close = new Button(getTranslation("meeting.wrap-up"), click -> {
            if (wrapUp.test(kinds.getValue())) {
                close();
            }
        });
        close.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, close);
    }
}
