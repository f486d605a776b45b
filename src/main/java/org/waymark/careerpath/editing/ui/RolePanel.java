package org.waymark.careerpath.editing.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.RoleNote;
import org.waymark.careerpath.editing.DraftField;
import org.waymark.careerpath.editing.DraftPlace;

/** Edits a role: what it is, what it asks, and what helps to imagine it. Its steps are edited below, see {@link StepsPanel}. */
final class RolePanel {

    private RolePanel() {}

    static void fill(DraftForm form, PathDocument document, String role) {
        Select<String> track = DraftFields.choice(
                form,
                "role-track",
                document.tracks().stream().map(PathDocument.Track::id).toList(),
                id -> document.tracks().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(PathDocument.Track::name)
                        .orElse(id),
                form.getTranslation("careerpath.every-track"));
        Div place = new Div(
                form.field(DraftFields.number(form, "level"), at(DraftField.ROLE_LEVEL, role), document),
                form.field(track, at(DraftField.ROLE_TRACK, role), document));
        place.addClassName("wm-draft-line");
        form.add(
                new StaticHtml(new H2(form.getTranslation("careerpath.edit.role"))),
                form.field(DraftFields.line(form, "title"), at(DraftField.ROLE_TITLE, role), document),
                place,
                form.field(DraftFields.text(form, "role-summary"), at(DraftField.ROLE_SUMMARY, role), document),
                new StaticHtml(new H3(form.getTranslation("careerpath.role.asks"))),
                new StaticHtml(paragraph("wm-meta", form.getTranslation("careerpath.edit.cell.help"))));
        document.competencies().forEach(one -> form.add(CellPanel.of(form, document, role, one.id(), one.name())));
        form.add(new StaticHtml(new H3(form.getTranslation("careerpath.edit.notes"))));
        Div seats = new Div();
        seats.addClassName("wm-draft-line");
        for (RoleNote note : RoleNote.ALL) {
            boolean isOfSeats = note.section() == RoleNote.Section.SEATS;
            if (isOfSeats) {
                form.add(seats);
            }
            (isOfSeats ? seats : form).add(field(form, note, document, role));
        }
    }

    private static Div field(DraftForm form, RoleNote note, PathDocument document, String role) {
        DraftPlace place = new DraftPlace(DraftField.ROLE_NOTE, role, note.key());
        String key = note.key();
        return switch (note.kind()) {
            case LIST -> form.field(DraftFields.helped(DraftFields.text(form, key), key), place, document);
            case MARKDOWN -> form.field(DraftFields.helped(DraftFields.text(form, key), "markdown"), place, document);
            case LINE -> form.field(DraftFields.helped(DraftFields.line(form, key), key), place, document);
            case NUMBER -> form.field(DraftFields.helped(DraftFields.number(form, key), key), place, document);
            case FAMILY ->
                form.field(
                        DraftFields.family(form, form.getTranslation("careerpath.edit.family.of-path")),
                        place,
                        document);
        };
    }

    private static DraftPlace at(DraftField field, String role) {
        return DraftPlace.of(field, role);
    }
}
