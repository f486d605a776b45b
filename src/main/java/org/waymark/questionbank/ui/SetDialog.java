package org.waymark.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.waymark.base.ui.Components;
import org.waymark.questionbank.QuestionSet;

/** Offers the sets for a moment, with what is in them, to be taken as a whole. */
public final class SetDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /**
     * Makes the dialog; {@code open()} shows it.
     *
     * @param title of the dialog
     * @param verb what the button of a set says
     * @param sets as they are now
     * @param content what of a set is offered; one without any is left out
     * @param chosen takes what was offered of one
     */
    public SetDialog(
            String title,
            String verb,
            List<QuestionSet> sets,
            SerializableFunction<QuestionSet, List<String>> content,
            SerializableConsumer<QuestionSet> chosen) {
        addClassName("wm-dialog");
        setHeaderTitle(title);
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-choices");
        for (QuestionSet set : sets) {
            List<String> lines = content.apply(set);
            if (!lines.isEmpty()) {
                list.add(item(set, lines, verb, chosen));
            }
        }
        add(
                list.getComponentCount() == 0
                        ? Components.paragraph("wm-meta", getTranslation("questionbank.sets.none"))
                        : list);
        Button close = new Button(getTranslation("base.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
    }

    private ListItem item(QuestionSet set, List<String> lines, String verb, SerializableConsumer<QuestionSet> chosen) {
        Button choose = new Button(verb, click -> {
            close();
            chosen.accept(set);
        });
        choose.setAriaLabel(getTranslation("base.choice.this", verb, set.name()));
        UnorderedList inside = new UnorderedList();
        inside.addClassName("wm-changes");
        lines.forEach(line -> inside.add(new ListItem(line)));
        ListItem item = new ListItem(new Span(set.name()));
        if (!set.about().isEmpty()) {
            Span about = new Span(set.about());
            about.addClassName("wm-meta");
            item.add(about);
        }
        item.add(inside, choose);
        item.addClassName("wm-choice");
        return item;
    }
}
