package org.waymark.careerpath.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.waymark.careerpath.document.RoleFamily;

/** The kinds of fields that a ladder is edited with. */
public final class DraftFields {

    private DraftFields() {}

    /** A field for one line, labelled by {@code careerpath.edit.{key}}. */
    static TextField line(Component reader, String key) {
        TextField field = new TextField(label(reader, key));
        field.setWidthFull();
        return field;
    }

    /** A field for a number. */
    static TextField number(Component reader, String key) {
        TextField field = new TextField(label(reader, key));
        field.setAllowedCharPattern("[0-9]");
        field.getElement().setAttribute("inputmode", "numeric");
        return field;
    }

    /** A field for several lines. */
    static TextArea text(Component reader, String key) {
        TextArea field = new TextArea(label(reader, key));
        field.setWidthFull();
        field.setMinRows(2);
        return field;
    }

    /** Says below a field what belongs into it, by {@code careerpath.edit.{key}.help}. */
    static <C extends Component & HasHelper> C helped(C field, String key) {
        field.setHelperText(label(field, key + ".help"));
        return field;
    }

    /** A choice among words, which may be left open. */
    static Select<String> choice(
            Component reader, String key, List<String> words, UnaryOperator<String> names, String open) {
        Select<String> field = new Select<>();
        field.setLabel(label(reader, key));
        field.setItems(words);
        field.setItemLabelGenerator(word -> word == null ? open : names.apply(word));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(open);
        field.setPlaceholder(open);
        field.setWidthFull();
        return field;
    }

    /**
     * A choice among words, or a new one that is typed.
     *
     * @param reader whose language its label is in
     * @param key its label is {@code careerpath.edit.{key}}
     * @param words to choose from
     * @return with nothing chosen
     */
    public static ComboBox<String> open(Component reader, String key, List<String> words) {
        ComboBox<String> field = new ComboBox<>(label(reader, key));
        field.setItems(words);
        field.setAllowCustomValue(true);
        field.setClearButtonVisible(true);
        field.setWidthFull();
        return field;
    }

    static Select<String> family(Component reader, String open) {
        return choice(
                reader,
                "family",
                Stream.of(RoleFamily.values()).map(RoleFamily::word).toList(),
                word -> reader.getTranslation("careerpath.family." + word),
                open);
    }

    private static String label(Component reader, String key) {
        return reader.getTranslation("careerpath.edit." + key);
    }
}
