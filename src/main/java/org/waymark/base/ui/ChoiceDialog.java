package org.waymark.base.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers things to choose from, group by group; only the things of one group are on the page at a time.
 *
 * @param <G> what the groups are
 */
public class ChoiceDialog<G> extends Dialog {

    private static final long serialVersionUID = 1;

    /**
     * Something to choose.
     *
     * @param text what it says
     * @param meta a quiet word about it
     * @param chosen what choosing it does
     */
    public record Choice(String text, String meta, SerializableRunnable chosen) implements Serializable {}

    /**
     * Something else than the choices.
     *
     * @param text what its button says
     * @param chosen what it does
     */
    public record Otherwise(String text, SerializableRunnable chosen) {}

    private final UnorderedList list = new UnorderedList();
    private final SerializableFunction<G, List<Choice>> choices;
    private final String verb;

    /**
     * Makes the dialog; {@code open()} shows it.
     *
     * @param title says what is chosen here
     * @param verb what the button of each choice says
     * @param groups the groups, the first of which is shown first
     * @param name names a group
     * @param choices finds the choices of a group
     * @param otherwise offers something else than choosing, null for nothing
     */
    public ChoiceDialog(
            String title,
            String verb,
            List<G> groups,
            ItemLabelGenerator<G> name,
            SerializableFunction<G, List<Choice>> choices,
            @Nullable Otherwise otherwise) {
        this.choices = choices;
        this.verb = verb;
        addClassName("wm-dialog");
        setHeaderTitle(title);
        list.addClassName("wm-choices");
        Select<G> group = new Select<>(getTranslation("base.choice.kind"), change -> show(change.getValue()));
        group.setItems(groups);
        group.setItemLabelGenerator(name);
        group.setWidthFull();
        group.setValue(groups.getFirst());
        add(group, list);
        Button close = new Button(getTranslation("base.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        if (otherwise != null) {
            getFooter().add(new Button(otherwise.text(), click -> {
                close();
                otherwise.chosen().run();
            }));
        }
        getFooter().add(close);
    }

    private void show(G group) {
        list.removeAll();
        for (Choice choice : choices.apply(group)) {
            Span meta = new Span(choice.meta());
            meta.addClassName("wm-meta");
            Button choose = new Button(verb, click -> {
                close();
                choice.chosen().run();
            });
            choose.setAriaLabel(getTranslation("base.choice.this", verb, choice.text()));
            ListItem item = new ListItem(new Span(choice.text()), meta, choose);
            item.addClassName("wm-choice");
            list.add(item);
        }
    }
}
