package org.waymark.reflection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.Reflections;

/** Takes a question in somebody's own words. */
class OwnQuestionDialog extends Dialog {

    private static final long serialVersionUID = 1;

    OwnQuestionDialog(SerializableBiConsumer<Kind, String> written) {
        setHeaderTitle(getTranslation("reflection.own.title"));
        Select<Kind> kind = new Select<>();
        kind.setLabel(getTranslation("reflection.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(item -> getTranslation("questionbank.kind." + item.slug()));
        kind.setValue(Kind.GOALS_AND_PROGRESS);
        TextArea words = new TextArea(getTranslation("reflection.own.question"));
        words.setMaxLength(Reflections.LONGEST_QUESTION);
        words.setRequiredIndicatorVisible(true);
        words.setErrorMessage(getTranslation("reflection.own.missing"));
        VerticalLayout form = new VerticalLayout(kind, words);
        form.setPadding(false);
        form.setAlignItems(VerticalLayout.Alignment.STRETCH);
        add(form);
        Button add = new Button(getTranslation("reflection.own.add"), click -> {
            if (words.getValue().isBlank()) {
                words.setInvalid(true);
                words.focus();
                return;
            }
            close();
            written.accept(kind.getValue(), words.getValue());
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("reflection.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, add);
    }
}
