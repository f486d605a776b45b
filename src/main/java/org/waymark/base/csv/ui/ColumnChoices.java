package org.waymark.base.csv.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each column of a table is taken for, with a few of its cells, and a choice to say otherwise. */
public class ColumnChoices extends Div {

    private static final long serialVersionUID = 1;

    private static final String NOT_READ = "";

    /**
     * A column of a table.
     *
     * @param header its name
     * @param samples a few of its cells
     * @param word what it is taken for, null for one that is not read
     * @param isRemembered whether that is so since an earlier import
     */
    public record Column(
            String header, List<String> samples, @Nullable String word, boolean isRemembered) {}

    private final List<String> words;
    private final String labels;
    private final SerializableRunnable changed;
    private final Map<Integer, String> stated = new TreeMap<>();
    private final List<Select<String>> choices = new ArrayList<>();
    private final List<Span> sources = new ArrayList<>();
    private List<String> headers = List.of();

    /**
     * Makes the choices; none of them shows yet.
     *
     * @param words for what a column may hold
     * @param labels the beginning of the keys of what these words are called
     * @param changed is run when something was chosen
     */
    public ColumnChoices(List<String> words, String labels, SerializableRunnable changed) {
        this.words = List.copyOf(words);
        this.labels = labels;
        this.changed = changed;
    }

    /**
     * What was chosen here.
     *
     * @return the word for what a column holds, empty for one that is not read, by its number from 1
     */
    public Map<Integer, String> stated() {
        return Map.copyOf(stated);
    }

    /**
     * Whether a table has other columns than the one that was shown before.
     *
     * @param columns of the table
     * @return true as well if none was shown
     */
    public boolean isNew(List<Column> columns) {
        return !headers.equals(headers(columns));
    }

    /** Forgets what was chosen: another file. */
    public void forget() {
        stated.clear();
        choices.clear();
        sources.clear();
        removeAll();
        headers = List.of();
    }

    /**
     * Shows what each column is taken for.
     *
     * @param columns of the table
     */
    public void show(List<Column> columns) {
        if (isNew(columns)) {
            draw(columns);
            headers = headers(columns);
        }
        for (int i = 0; i < choices.size(); i++) {
            Column column = columns.get(i);
            choices.get(i).setValue(Objects.requireNonNullElse(column.word(), NOT_READ));
            sources.get(i).setText(column.isRemembered() ? getTranslation("base.columns.remembered") : "");
        }
    }

    private void draw(List<Column> columns) {
        removeAll();
        choices.clear();
        sources.clear();
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-list");
        for (int i = 0; i < columns.size(); i++) {
            list.add(row(columns.get(i), i + 1));
        }
        add(new H3(getTranslation("base.columns")), paragraph("wm-meta", getTranslation("base.columns.help")), list);
    }

    private ListItem row(Column column, int number) {
        Span header = new Span(column.header());
        header.addClassName("wm-fact-strong");
        Span source = new Span();
        source.addClassName("wm-meta");
        sources.add(source);
        Div words = new Div(header, paragraph("wm-meta", String.join(" · ", column.samples())), source);
        Select<String> choice = new Select<>();
        choice.setItems(items());
        choice.setItemLabelGenerator(this::label);
        choice.setAriaLabel(getTranslation("base.columns.holds", column.header()));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(number, change.getValue());
            }
        });
        choices.add(choice);
        ListItem row = new ListItem(words, choice);
        row.addClassNames("wm-row", "wm-column");
        return row;
    }

    /** What one column holds, no other does. */
    private void choose(int number, String word) {
        stated.put(number, word);
        for (int other = 1; other <= choices.size(); other++) {
            if (other != number
                    && !word.equals(NOT_READ)
                    && word.equals(choices.get(other - 1).getValue())) {
                stated.put(other, NOT_READ);
            }
        }
        changed.run();
    }

    private List<String> items() {
        List<String> items = new ArrayList<>(words);
        items.add(NOT_READ);
        return items;
    }

    private String label(String word) {
        return getTranslation(word.equals(NOT_READ) ? "base.columns.not-read" : labels + word.replace(' ', '-'));
    }

    private static List<String> headers(List<Column> columns) {
        return columns.stream().map(Column::header).toList();
    }
}
