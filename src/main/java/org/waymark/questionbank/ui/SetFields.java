package org.waymark.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.List;
import org.waymark.base.ui.DraftStorage;
import org.waymark.base.ui.Longest;
import org.waymark.questionbank.QuestionDraft;
import org.waymark.questionbank.SetDraft;

/** Where the words of one set are written. What is typed stays in the tab until it is saved, so another set has other fields. */
class SetFields implements Serializable {

    private static final long serialVersionUID = 1;

    final TextField name = new TextField();
    final TextArea about = new TextArea();
    final TextArea agenda = new TextArea();
    private final String place;

    /**
     * Makes the fields.
     *
     * @param view in whose language
     * @param place names them within the browser
     * @param draft what they show
     */
    SetFields(Component view, String place, SetDraft draft) {
        this.place = place;
        name.setLabel(view.getTranslation("questionbank.sets.name"));
        name.setHelperText(view.getTranslation("questionbank.sets.name.help"));
        name.setWidthFull();
        name.setValue(draft.name());
        Longest.of(name, SetDraft.LONGEST_NAME);
        about.setLabel(view.getTranslation("questionbank.sets.about"));
        about.setHelperText(view.getTranslation("questionbank.sets.about.help"));
        about.setWidthFull();
        about.setValue(draft.about());
        Longest.of(about, QuestionDraft.LONGEST);
        agenda.setLabel(view.getTranslation("questionbank.sets.agenda"));
        agenda.setHelperText(view.getTranslation("questionbank.sets.agenda.help"));
        agenda.setMinRows(4);
        agenda.setWidthFull();
        agenda.setValue(String.join("\n", draft.agenda()));
        Longest.of(agenda, SetDraft.MOST * QuestionDraft.LONGEST);
        DraftStorage.keep(about, place + "-about");
        DraftStorage.keep(agenda, place + "-agenda");
    }

    SetDraft draft(List<String> questions) {
        return new SetDraft(
                name.getValue(),
                about.getValue(),
                List.copyOf(questions),
                agenda.getValue().lines().toList());
    }

    /** False if something is too long, which the field says then. */
    boolean isFine() {
        // Each says it at once.
        boolean isNameFine = Longest.isFine(name);
        boolean isAboutFine = Longest.isFine(about);
        boolean isAgendaFine = Longest.isFine(agenda);
        return isNameFine && isAboutFine && isAgendaFine;
    }

    /** What was typed is on disk now, or not wanted any more. */
    void settled() {
        DraftStorage.done(place + "-about");
        DraftStorage.done(place + "-agenda");
    }
}
