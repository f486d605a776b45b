package org.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.search.Sought;

/**
 * Offers things to choose from: those of one group at a time, or whatever has the words that somebody looks for. It stays open,
 * so that several can be chosen one after the other; what was chosen says so in its button's place.
 *
 * @param <G> what the groups are
 */
public class ChoiceDialog<G extends Serializable> extends Dialog {

    private static final long serialVersionUID = 1;

    /**
     * What the dialog says.
     *
     * @param title what is chosen here
     * @param verb what the button of each choice says
     * @param done what stands in its place once it was pressed
     */
    public record Says(String title, String verb, String done) implements Serializable {}

    /**
     * Something to choose.
     *
     * @param group where it belongs
     * @param text what it says
     * @param meta a quiet word about it
     * @param taken what stands in the place of its button where it was chosen before, null where it can be chosen
     * @param chosen what choosing it does; false if it could not be done, and was said to be
     * @param <G> what the groups are
     */
    public record Choice<G extends Serializable>(
            G group, String text, String meta, @Nullable String taken, SerializableSupplier<Boolean> chosen)
            implements Serializable {}

    /**
     * Something else than the choices.
     *
     * @param text what its button says
     * @param chosen what it does
     */
    public record Otherwise(String text, SerializableRunnable chosen) {}

    private final TextField search = new TextField();
    private final Select<G> group = new Select<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph status = Components.paragraph("wm-meta", "");
    private final Says says;
    private final SerializableSupplier<List<Choice<G>>> choices;

    /**
     * Makes the dialog; {@code open()} shows it.
     *
     * @param says its words
     * @param groups the groups, the first of which is shown first
     * @param name names a group
     * @param choices finds all choices, as they are now
     * @param otherwise offers something else than choosing, null for nothing
     */
    public ChoiceDialog(
            Says says,
            List<G> groups,
            ItemLabelGenerator<G> name,
            SerializableSupplier<List<Choice<G>>> choices,
            @Nullable Otherwise otherwise) {
        this.says = says;
        this.choices = choices;
        addClassName("wm-dialog");
        setHeaderTitle(says.title());
        list.addClassName("wm-choices");
        status.getElement().setAttribute("role", "status");
        search.setLabel(getTranslation("base.choice.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        group.setLabel(getTranslation("base.choice.kind"));
        group.setItems(groups);
        group.setItemLabelGenerator(name);
        group.setWidthFull();
        group.setValue(groups.getFirst());
        group.addValueChangeListener(change -> show());
        Div narrowing = new Div(search, group, status);
        narrowing.addClassName("wm-choice-search");
        add(narrowing, list);
        Button close = new Button(getTranslation("base.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        if (otherwise != null) {
            getFooter().add(new Button(otherwise.text(), click -> {
                close();
                otherwise.chosen().run();
            }));
        }
        getFooter().add(close);
        show();
    }

    /**
     * Looks for words, as if somebody had typed them.
     *
     * @param words empty for the groups
     */
    public void lookFor(String words) {
        search.setValue(words);
    }

    private void show() {
        Sought sought = Sought.of(search.getValue());
        boolean isSearch = !sought.words().isEmpty();
        group.setVisible(!isSearch);
        List<Choice<G>> shown = choices.get().stream()
                .filter(choice ->
                        isSearch ? sought.isIn(choice.text()) : choice.group().equals(group.getValue()))
                .toList();
        status.setText(isSearch ? found(shown.size()) : "");
        list.removeAll();
        shown.forEach(choice -> list.add(item(choice, isSearch)));
    }

    private String found(int count) {
        return count == 0
                ? getTranslation(
                        "base.choice.none",
                        Components.shortened(search.getValue().strip()))
                : getTranslation("base.choice.found", count);
    }

    private ListItem item(Choice<G> choice, boolean isSearch) {
        String kind = group.getItemLabelGenerator().apply(choice.group());
        Span meta = new Span(isSearch ? getTranslation("base.choice.meta", kind, choice.meta()) : choice.meta());
        meta.addClassName("wm-meta");
        ListItem item = new ListItem(new Span(choice.text()), meta);
        item.addClassName("wm-choice");
        item.add(choice.taken() == null ? button(choice, item) : done(choice.taken()));
        return item;
    }

    private Button button(Choice<G> choice, ListItem item) {
        Button choose = new Button(says.verb());
        choose.setAriaLabel(getTranslation("base.choice.this", says.verb(), choice.text()));
        choose.addClickListener(click -> {
            if (choice.chosen().get()) {
                Component done = done(says.done());
                item.replace(choose, done);
                status.setText(getTranslation("base.choice.this", says.done(), choice.text()));
                // The button that had the focus is gone, and the keyboard goes on from here.
                done.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
            }
        });
        return choose;
    }

    private static Component done(String text) {
        Span done = new Span(text);
        done.addClassName("wm-choice-done");
        return done;
    }
}
