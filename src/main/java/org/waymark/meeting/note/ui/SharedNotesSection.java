package org.waymark.meeting.note.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.WritingArea;
import org.waymark.meeting.note.SharedNoteDetail;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.MeetingState;

/** What both keep of a 1:1 for both to read: the viewer's own place to write, and what the other one wrote. */
public class SharedNotesSection extends Section {

    private static final long serialVersionUID = 1;

    private static final String HEADING = "shared-note";
    private static final String AUDIENCE = "shared-note-audience";

    private final StaticHtml theirs = new StaticHtml(new Div());

    /**
     * Makes the section.
     *
     * @param viewer one of the two
     * @param state of the meeting: only what takes words has a place to write
     * @param other the first name of whom the viewer meets
     * @param written what both wrote, the viewer's first
     * @param notes keeps what the viewer writes
     */
    public SharedNotesSection(
            PersonId viewer, MeetingState state, String other, List<SharedNoteDetail> written, SharedNotes notes) {
        addClassName("wm-section");
        SharedNoteDetail own = written.getFirst();
        if (state.takesWords()) {
            OneOnOneId meeting = state.id();
            WritingArea area = new WritingArea(
                    "shared-note-" + viewer + "-in-" + meeting,
                    own.words(),
                    own.revision(),
                    SharedNotes.LONGEST_NOTE,
                    (words, basedOn) -> notes.save(meeting, words, basedOn));
            area.setPlaceholder(getTranslation("meeting.notes.placeholder"));
            area.setLabelledBy(HEADING + " " + AUDIENCE);
            add(new StaticHtml(head(other, own)), area, theirs);
        } else {
            Div record = new Div(heading());
            if (!own.words().isEmpty()) {
                record.add(new H3(getTranslation("meeting.notes.yours")), paragraph("wm-words", own.words()));
            }
            add(new StaticHtml(record), theirs);
        }
    }

    /**
     * Whether there is nothing to be shown of a record.
     *
     * @param written what both wrote
     * @return true if neither wrote a word
     */
    public static boolean isEmpty(List<SharedNoteDetail> written) {
        return written.stream().allMatch(note -> note.words().isEmpty());
    }

    /**
     * Shows what the other one wrote; what the viewer is writing stays theirs.
     *
     * @param other the first name of whom the viewer meets
     * @param written what both wrote, the viewer's first
     */
    public void show(String other, List<SharedNoteDetail> written) {
        Div shown = new Div();
        written.stream()
                .skip(1)
                .filter(note -> note.lost() || !note.words().isEmpty())
                .forEach(note -> shown.add(
                        new H3(getTranslation("meeting.notes.theirs", other)),
                        note.lost()
                                ? paragraph("wm-meta", getTranslation("meeting.agenda.lost"))
                                : paragraph("wm-words", note.words())));
        theirs.show(shown);
    }

    private Div head(String other, SharedNoteDetail own) {
        Paragraph audience = paragraph("wm-audience", getTranslation("meeting.page.both", other));
        audience.addClassName("wm-audience-shared");
        audience.setId(AUDIENCE);
        Div head = new Div(heading(), audience);
        head.addClassName("wm-notes-head");
        if (own.lost()) {
            head.add(paragraph("wm-meta", getTranslation("base.writing.lost")));
        }
        return head;
    }

    private H2 heading() {
        H2 heading = new H2(getTranslation("meeting.notes.title"));
        heading.setId(HEADING);
        return heading;
    }
}
