package org.waymark.careerpath.editing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.editing.DraftField;
import org.waymark.careerpath.editing.DraftPlace;

/** Edits what one role asks in one competency. */
final class CellPanel {

    private CellPanel() {}

    /**
     * Makes the fields.
     *
     * @param name what the cell is called where it stands: its role or its competency
     */
    static Div of(DraftForm form, PathDocument document, String role, String competency, String name) {
        TextArea expectations = new TextArea(name);
        expectations.setWidthFull();
        expectations.setMinRows(2);
        expectations.setPlaceholder(form.getTranslation("careerpath.edit.cell.placeholder"));
        TextField proficiency = DraftFields.line(form, "proficiency");
        proficiency.setAriaLabel(form.getTranslation("careerpath.edit.proficiency-of", name));
        Div cell = new Div(
                form.field(expectations, new DraftPlace(DraftField.CELL, role, competency), document),
                form.field(proficiency, new DraftPlace(DraftField.CELL_PROFICIENCY, role, competency), document));
        cell.addClassName("wm-draft-cell");
        return cell;
    }
}
