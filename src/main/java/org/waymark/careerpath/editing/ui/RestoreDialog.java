package org.waymark.careerpath.editing.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.waymark.base.ui.Longest;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.editing.PathDrafts;
import org.waymark.careerpath.editing.PathImportReport.Change;
import org.waymark.careerpath.editing.PathVersions;
import org.waymark.careerpath.editing.StaleDraftException;

/** Shows what going back to an earlier version changes, and takes the reason. */
class RestoreDialog extends Dialog {

    private static final long serialVersionUID = 1;

    RestoreDialog(PathVersions versions, String path, int number, int latest) {
        addClassName("wm-dialog");
        setHeaderTitle(getTranslation("careerpath.versions.restore", number));
        List<Change> changes = versions.difference(path, latest, number);
        TextArea note = new TextArea(getTranslation("careerpath.review.note"));
        note.setValue(getTranslation("careerpath.versions.restore.note", number));
        Longest.of(note, PathDrafts.LONGEST_NOTE);
        note.setWidthFull();
        add(
                new StaticHtml(paragraph("wm-meta", getTranslation("careerpath.versions.restore.what", latest))),
                new StaticHtml(new ChangeList(changes)),
                note);
        Button restore = new Button(getTranslation("careerpath.review.publish"), click -> {
            if (note.getValue().isBlank()) {
                note.setErrorMessage(getTranslation("careerpath.review.note.missing"));
                note.setInvalid(true);
                return;
            }
            if (!Longest.isFine(note)) {
                return;
            }
            try {
                versions.restore(path, number, latest, note.getValue());
                close();
                getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
            } catch (StaleDraftException e) {
                note.setErrorMessage(getTranslation("careerpath.review.stale"));
                note.setInvalid(true);
            }
        });
        restore.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, restore);
    }
}
