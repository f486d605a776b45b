package org.waymark.base.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;

/**
 * Takes a sentence in somebody's own words, and the group it belongs to.
 *
 * @param <G> what the groups are
 */
public class OwnTextDialog<G> extends Dialog {

    private static final long serialVersionUID = 1;

    /**
     * Makes the dialog; {@code open()} shows it.
     *
     * @param title says what is written here
     * @param label names the field
     * @param longest how many characters fit
     * @param groups the groups, the first of which is chosen at first
     * @param name names a group
     * @param written takes group and words, which are not blank
     */
    public OwnTextDialog(
            String title,
            String label,
            int longest,
            List<G> groups,
            ItemLabelGenerator<G> name,
            SerializableBiConsumer<G, String> written) {
        addClassName("wm-dialog");
        setHeaderTitle(title);
        Select<G> group = new Select<>();
        group.setLabel(getTranslation("base.choice.kind"));
        group.setItems(groups);
        group.setItemLabelGenerator(name);
        group.setValue(groups.getFirst());
        TextArea words = new TextArea(label);
        Longest.of(words, longest);
        words.setMinRows(3);
        words.setRequiredIndicatorVisible(true);
        VerticalLayout form = new VerticalLayout(group, words);
        form.setPadding(false);
        form.setAlignItems(VerticalLayout.Alignment.STRETCH);
        add(form);
        Button add = new Button(getTranslation("base.own.add"), click -> {
            if (words.getValue().isBlank()) {
                words.setErrorMessage(getTranslation("base.own.missing"));
                words.setInvalid(true);
                words.focus();
                return;
            }
            if (!Longest.isFine(words)) {
                words.focus();
                return;
            }
            close();
            written.accept(group.getValue(), words.getValue());
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, add);
    }
}
