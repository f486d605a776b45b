package org.waymark.careerpath.editing.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.editing.DraftField;
import org.waymark.careerpath.editing.DraftPlace;

/** Edits a track, or a competency with what each role asks in it, from the ground up. */
final class DraftElementPanel {

    private DraftElementPanel() {}

    static void fillTrack(DraftForm form, PathDocument document, String track) {
        form.add(
                new StaticHtml(new H2(form.getTranslation("careerpath.edit.track"))),
                form.field(DraftFields.line(form, "name"), DraftPlace.of(DraftField.TRACK_NAME, track), document),
                form.field(
                        DraftFields.text(form, "track-summary"),
                        DraftPlace.of(DraftField.TRACK_SUMMARY, track),
                        document));
    }

    static void fillCompetency(DraftForm form, PathDocument document, String competency) {
        form.add(
                new StaticHtml(new H2(form.getTranslation("careerpath.edit.competency"))),
                form.field(
                        DraftFields.line(form, "name"),
                        DraftPlace.of(DraftField.COMPETENCY_NAME, competency),
                        document),
                form.field(
                        DraftFields.text(form, "competency-summary"),
                        DraftPlace.of(DraftField.COMPETENCY_SUMMARY, competency),
                        document),
                new StaticHtml(new H3(form.getTranslation("careerpath.edit.by-role"))));
        document.roles().forEach(role -> form.add(CellPanel.of(form, document, role.id(), competency, role.title())));
    }
}
