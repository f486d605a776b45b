package org.waymark.growth.standing.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One of a few words, or none: what was chosen can be taken back, which buttons of a radio group do not offer by themselves.
 *
 * @param <T> what can be chosen
 */
class OptionalChoice<T extends Enum<T>> extends Div {

    private static final long serialVersionUID = 1;

    private final RadioButtonGroup<T> choice;
    private final Button takeBack = new Button();

    /**
     * Draws it.
     *
     * @param label what is asked
     * @param items all that can be chosen
     * @param words what each is called
     * @param chosen what is chosen, null for nothing
     * @param keep keeps what the viewer has chosen, null once they have taken it back
     */
    OptionalChoice(
            String label,
            T[] items,
            ItemLabelGenerator<T> words,
            @Nullable T chosen,
            SerializableConsumer<@Nullable T> keep) {
        choice = new RadioButtonGroup<>(label);
        choice.setItems(items);
        choice.setItemLabelGenerator(words);
        choice.setValue(chosen);
        choice.addValueChangeListener(change -> {
            takeBack.setVisible(change.getValue() != null);
            if (change.isFromClient()) {
                keep.accept(change.getValue());
            }
        });
        takeBack.setText(getTranslation("growth.standing.choose-nothing"));
        takeBack.setAriaLabel(getTranslation("growth.standing.choose-nothing-for", label));
        takeBack.addThemeVariants(ButtonVariant.TERTIARY);
        takeBack.setVisible(chosen != null);
        takeBack.addClickListener(click -> {
            choice.clear();
            keep.accept(null);
            // The button is gone, and whoever pressed it is still here.
            choice.getElement().executeJs("this.querySelector('vaadin-radio-button').focus()");
        });
        addClassName("wm-optional-choice");
        add(choice, takeBack);
    }
}
