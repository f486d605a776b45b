package org.waymark.careerpath.exchange.ui;

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
import org.waymark.careerpath.exchange.LadderTableOptions;
import org.waymark.careerpath.exchange.LadderTableReport;
import org.waymark.careerpath.exchange.LadderTableReport.Column;
import org.waymark.careerpath.exchange.LadderTableReport.Source;

/** What each column of a table is taken for, with a few of its cells, and a choice to say otherwise. */
class ColumnChoices extends Div {

    private static final long serialVersionUID = 1;

    private static final String NOT_READ = "";

    private final SerializableRunnable changed;
    private final Map<Integer, String> stated = new TreeMap<>();
    private final List<Select<String>> choices = new ArrayList<>();
    private final List<Span> sources = new ArrayList<>();
    private List<String> headers = List.of();

    ColumnChoices(SerializableRunnable changed) {
        this.changed = changed;
    }

    /** The word for what a column holds, by its number from 1, where it was chosen here. */
    Map<Integer, String> stated() {
        return Map.copyOf(stated);
    }

    /** Whether a table has other columns than the one that was shown before. */
    boolean isNew(LadderTableReport table) {
        return !headers.equals(headers(table));
    }

    void forget() {
        stated.clear();
        headers = List.of();
    }

    void show(LadderTableReport table) {
        if (isNew(table)) {
            draw(table.columns());
            headers = headers(table);
        }
        for (int i = 0; i < choices.size(); i++) {
            Column column = table.columns().get(i);
            choices.get(i).setValue(Objects.requireNonNullElse(column.holds(), NOT_READ));
            sources.get(i)
                    .setText(
                            column.source() == Source.REMEMBERED
                                    ? getTranslation("careerpath.import.columns.remembered")
                                    : "");
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
        add(
                new H3(getTranslation("careerpath.import.columns")),
                paragraph("wm-meta", getTranslation("careerpath.import.columns.help")),
                list);
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
        choice.setAriaLabel(getTranslation("careerpath.import.columns.holds", column.header()));
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

    private static List<String> items() {
        List<String> items = new ArrayList<>(LadderTableOptions.words());
        items.add(NOT_READ);
        return items;
    }

    private String label(String word) {
        return getTranslation(
                word.equals(NOT_READ)
                        ? "careerpath.import.columns.not-read"
                        : "careerpath.import.column." + word.replace(' ', '-'));
    }

    private static List<String> headers(LadderTableReport table) {
        return table.columns().stream().map(Column::header).toList();
    }
}
