package org.waymark.careerpath.editing.ui;

import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.editing.DraftField;
import org.waymark.careerpath.editing.DraftPlace;

/** Edits what is said of a path as a whole. */
final class PathPanel {

    private PathPanel() {}

    static void fill(DraftForm form, PathDocument document, List<String> departments) {
        form.add(
                new StaticHtml(new H2(form.getTranslation("careerpath.outline.path"))),
                form.field(DraftFields.line(form, "name"), DraftPlace.of(DraftField.NAME), document),
                form.field(DraftFields.text(form, "path-summary"), DraftPlace.of(DraftField.SUMMARY), document),
                form.field(
                        DraftFields.helped(DraftFields.open(form, "department", departments), "department"),
                        DraftPlace.of(DraftField.DEPARTMENT),
                        document),
                form.field(
                        DraftFields.family(form, form.getTranslation("careerpath.edit.family.none")),
                        DraftPlace.of(DraftField.FAMILY),
                        document),
                form.field(
                        DraftFields.helped(DraftFields.text(form, "promotions"), "markdown"),
                        DraftPlace.of(DraftField.PROMOTIONS),
                        document));
    }
}
