package org.waymark.reflection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Locale;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;

/** Offers the questions of the bank, kind by kind. */
class BankDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final UnorderedList choices = new UnorderedList();
    private final SerializableFunction<Kind, List<Question>> questions;
    private final SerializableConsumer<Question> chosen;

    BankDialog(SerializableFunction<Kind, List<Question>> questions, SerializableConsumer<Question> chosen) {
        this.questions = questions;
        this.chosen = chosen;
        addClassName("wm-bank");
        setHeaderTitle(getTranslation("reflection.bank.title"));
        choices.addClassName("wm-choices");
        Select<Kind> kind = new Select<>(getTranslation("reflection.kind"), change -> show(change.getValue()));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(item -> getTranslation("questionbank.kind." + item.slug()));
        kind.setWidthFull();
        add(kind, choices);
        kind.setValue(Kind.STRENGTHS);
        Button close = new Button(getTranslation("reflection.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
    }

    private void show(Kind kind) {
        choices.removeAll();
        for (Question question : questions.apply(kind)) {
            Span depth = new Span(
                    getTranslation("reflection.depth." + question.depth().name().toLowerCase(Locale.ROOT)));
            depth.addClassName("wm-meta");
            Button add = new Button(getTranslation("reflection.bank.add"), click -> {
                close();
                chosen.accept(question);
            });
            add.setAriaLabel(getTranslation("reflection.bank.add-this", question.text()));
            ListItem choice = new ListItem(new Span(question.text()), depth, add);
            choice.addClassName("wm-choice");
            choices.add(choice);
        }
    }
}
