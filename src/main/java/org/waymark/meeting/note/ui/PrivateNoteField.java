package org.waymark.meeting.note.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.WritingArea;
import org.waymark.meeting.note.NoteDetail;
import org.waymark.meeting.note.PrivateNotes;

/** The place for what the viewer keeps for themselves about somebody. */
public class PrivateNoteField extends Section {

    private static final long serialVersionUID = 1;

    private static final String HEADING = "note";
    private static final String AUDIENCE = "note-audience";

    /**
     * Makes the field.
     *
     * @param viewer whose note it is
     * @param about whom it is about
     * @param note as it is
     * @param notes keeps what is written
     */
    public PrivateNoteField(PersonId viewer, PersonId about, NoteDetail note, PrivateNotes notes) {
        addClassNames("wm-section", "wm-private");
        WritingArea area = new WritingArea(
                "note-" + viewer + "-" + about,
                note.words(),
                note.revision(),
                PrivateNotes.LONGEST_NOTE,
                (words, basedOn) -> notes.save(about, words, basedOn));
        area.setPlaceholder(getTranslation("meeting.note.placeholder"));
        area.setLabelledBy(HEADING + " " + AUDIENCE);
        add(new StaticHtml(head(note)), area);
    }

    private Div head(NoteDetail note) {
        H2 heading = new H2(getTranslation("meeting.note.title"));
        heading.setId(HEADING);
        var audience = paragraph("wm-audience", getTranslation("meeting.note.audience"));
        audience.addClassName("wm-audience-private");
        audience.setId(AUDIENCE);
        Div head = new Div(heading, audience);
        if (note.lost()) {
            head.add(paragraph("wm-meta", getTranslation("base.writing.lost")));
        }
        return head;
    }
}
