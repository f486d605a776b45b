package org.waymark.meeting.ui;

import static org.waymark.base.ui.Pieces.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Still;
import org.waymark.base.ui.WritingArea;
import org.waymark.meeting.MeetingPage;
import org.waymark.meeting.OneOnOneId;
import org.waymark.meeting.SharedNoteDetail;
import org.waymark.meeting.SharedNotes;

/** What both keep of a 1:1 for both to read: the viewer's own place to write, and what the other one wrote. */
class SharedNotesSection extends Section {

    private static final long serialVersionUID = 1;

    private static final String HEADING = "shared-note";
    private static final String AUDIENCE = "shared-note-audience";

    private final Still theirs = new Still(new Div());

    SharedNotesSection(PersonId viewer, MeetingPage page, SharedNotes notes) {
        addClassName("wm-section");
        SharedNoteDetail own = page.notes().getFirst();
        if (page.meeting().takesWords()) {
            OneOnOneId meeting = page.meeting().id();
            WritingArea area = new WritingArea(
                    "shared-note-" + viewer + "-in-" + meeting,
                    own.words(),
                    own.revision(),
                    SharedNotes.LONGEST_NOTE,
                    (words, basedOn) -> notes.save(meeting, words, basedOn));
            area.setPlaceholder(getTranslation("meeting.notes.placeholder"));
            area.setLabelledBy(HEADING + " " + AUDIENCE);
            add(new Still(head(page, own)), area, theirs);
        } else {
            Div record = new Div(heading());
            if (!own.words().isEmpty()) {
                record.add(new H3(getTranslation("meeting.notes.yours")), paragraph("wm-words", own.words()));
            }
            add(new Still(record), theirs);
        }
    }

    /** Whether there is anything to be shown of a record. */
    static boolean isEmpty(MeetingPage page) {
        return page.notes().stream().allMatch(note -> note.words().isEmpty());
    }

    /** Shows what the other one wrote; what the viewer is writing stays theirs. */
    void show(MeetingPage page) {
        Div shown = new Div();
        page.notes().stream()
                .skip(1)
                .filter(note -> note.lost() || !note.words().isEmpty())
                .forEach(note -> shown.add(
                        new H3(getTranslation(
                                "meeting.notes.theirs", page.other().firstName())),
                        note.lost()
                                ? paragraph("wm-meta", getTranslation("meeting.agenda.lost"))
                                : paragraph("wm-words", note.words())));
        theirs.show(shown);
    }

    private Div head(MeetingPage page, SharedNoteDetail own) {
        Paragraph audience = paragraph(
                "wm-audience", getTranslation("meeting.page.both", page.other().firstName()));
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
