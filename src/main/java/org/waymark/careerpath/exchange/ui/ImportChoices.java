package org.waymark.careerpath.exchange.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.csv.ui.ColumnChoices;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.document.PathReaders.Format;
import org.waymark.careerpath.editing.ui.DraftFields;
import org.waymark.careerpath.exchange.LadderFileReport;
import org.waymark.careerpath.exchange.LadderTableOptions;
import org.waymark.careerpath.exchange.LadderTableReport;
import org.waymark.careerpath.exchange.LadderTableReport.Source;

/** What a file leaves open, to be said by whoever imports it. Whatever was chosen stays, whatever comes of it. */
class ImportChoices extends Div {

    private static final long serialVersionUID = 1;

    private final TextField name = new TextField();
    private final TextField id = new TextField();
    private final ComboBox<String> department;
    private final Div path = new Div();
    private final ColumnChoices columns;
    private final TextArea nothing = new TextArea();
    private final LevelChoices levels;
    private boolean isNothingStated;

    /**
     * Makes the fields; none of them shows yet.
     *
     * @param departments that there are, of which one is chosen unless another is typed
     * @param changed is run when something was chosen
     */
    ImportChoices(List<String> departments, SerializableRunnable changed) {
        department = DraftFields.open(this, "department", departments);
        columns = new ColumnChoices(LadderTableOptions.words(), "careerpath.import.column.", changed);
        levels = new LevelChoices(changed);
        field(name, "careerpath.import.name", "careerpath.import.name.help", changed);
        field(id, "careerpath.import.id", "careerpath.import.id.help", changed);
        department.setHelperText(getTranslation("careerpath.import.department.help"));
        department.addCustomValueSetListener(typed -> {
            department.setValue(typed.getDetail());
            changed.run();
        });
        reportChanges(department, changed);
        path.addClassName("wm-fields");
        path.add(name, id, department);
        nothing.setLabel(getTranslation("careerpath.import.nothing"));
        nothing.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        nothing.setMaxRows(6);
        nothing.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                isNothingStated = true;
                changed.run();
            }
        });
        addClassName("wm-import-choices");
        add(columns, nothing, levels, path);
        setVisible(false);
    }

    /** What was chosen. */
    LadderTableOptions options() {
        return new LadderTableOptions(
                Map.of(),
                columns.stated(),
                isNothingStated ? lines(nothing.getValue()) : null,
                levels.stated(),
                new PathImportOptions(
                        text(id),
                        text(name),
                        department
                                .getOptionalValue()
                                .map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .orElse(null)));
    }

    /** Forgets all of it: another file. */
    void forget() {
        forgetPath();
        forgetTable();
        setVisible(false);
    }

    /**
     * Asks for what a file leaves open.
     *
     * @return whether something that was chosen for an earlier file does not fit this one and was forgotten, so that the file
     *     has to be looked at again
     */
    boolean show(LadderFileReport report) {
        LadderTableReport table =
                report.table() == null || report.table().columns().isEmpty() ? null : report.table();
        boolean isForeign = report.format() == Format.FOREIGN;
        boolean isNamed = isForeign || (table != null && needsPath(table));
        boolean hasDepartment = isForeign || table != null;
        boolean isForgotten = forgetUnlessAsked(isNamed, name, id);
        isForgotten |= forgetUnlessAsked(hasDepartment, department);
        name.setVisible(isNamed);
        id.setVisible(isNamed);
        path.setVisible(hasDepartment);
        columns.setVisible(table != null);
        nothing.setVisible(table != null);
        if (table != null) {
            if (columns.isNew(columns(table)) && isTableStated()) {
                forgetTable();
                isForgotten = true;
            }
            columns.show(columns(table));
            showNothing(table);
        }
        levels.show(table == null ? List.of() : table.levels());
        setVisible(hasDepartment);
        return isForgotten;
    }

    private static List<ColumnChoices.Column> columns(LadderTableReport table) {
        return table.columns().stream()
                .map(column -> new ColumnChoices.Column(
                        column.header(), column.samples(), column.holds(), column.source() == Source.REMEMBERED))
                .toList();
    }

    private void showNothing(LadderTableReport table) {
        if (!isNothingStated) {
            nothing.setValue(String.join("\n", table.nothing()));
        }
        nothing.setHelperText(getTranslation("careerpath.import.nothing.help", table.nothingCells()));
    }

    /** A table whose columns name its paths leaves no name open. */
    private static boolean needsPath(LadderTableReport table) {
        return table.columns().stream()
                .noneMatch(column -> "path".equals(column.holds()) || "path id".equals(column.holds()));
    }

    private boolean isTableStated() {
        return isNothingStated
                || !columns.stated().isEmpty()
                || !levels.stated().isEmpty();
    }

    private void forgetTable() {
        columns.forget();
        levels.forget();
        isNothingStated = false;
    }

    /** Forgets what a ladder was to be called: the next file is another ladder. */
    void forgetPath() {
        Stream.of(name, id, department).forEach(HasValue::clear);
    }

    private static boolean forgetUnlessAsked(boolean isAsked, HasValue<?, ?>... fields) {
        boolean isForgotten = false;
        for (HasValue<?, ?> field : fields) {
            if (!isAsked && !field.isEmpty()) {
                field.clear();
                isForgotten = true;
            }
        }
        return isForgotten;
    }

    private void field(TextField field, String label, String help, SerializableRunnable changed) {
        field.setLabel(getTranslation(label));
        field.setHelperText(getTranslation(help));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        reportChanges(field, changed);
    }

    private static void reportChanges(HasValue<?, ?> field, SerializableRunnable changed) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static @Nullable String text(TextField field) {
        String value = field.getValue().strip();
        return value.isEmpty() ? null : value;
    }
}
