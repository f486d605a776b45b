package org.waymark.meeting.ui;

import static org.waymark.base.ui.Pieces.empty;
import static org.waymark.base.ui.Pieces.head;
import static org.waymark.base.ui.Pieces.paragraph;
import static org.waymark.base.ui.Pieces.section;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.DayDialog;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.WritingArea;
import org.waymark.meeting.NoteDetail;
import org.waymark.meeting.OneOnOnes;
import org.waymark.meeting.Preparation;
import org.waymark.meeting.PrivateNotes;
import org.waymark.meeting.Team;

/** The one page before a 1:1: what the person shared, beside their path, with a place for one's own notes. */
@Route("team")
@PermitAll
class PrepareView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Team team;
    private final transient OneOnOnes oneOnOnes;
    private final transient PrivateNotes notes;
    private final transient Clock clock;
    private final PersonId viewer;
    private final Div head = new Div();
    private final Div shared = new Div();
    private final SharedAnswerList answers = new SharedAnswerList();
    private final Div note = new Div();
    private PersonId person = new PersonId(0);
    private String title = "";

    PrepareView(
            Team team,
            OneOnOnes oneOnOnes,
            PrivateNotes notes,
            CurrentUser currentUser,
            LiveUpdates updates,
            Clock clock) {
        this.team = team;
        this.oneOnOnes = oneOnOnes;
        this.notes = notes;
        this.clock = clock;
        this.viewer = currentUser.require();
        Div columns = new Div(new Div(shared, note));
        columns.addClassName("wm-columns");
        add(head, columns);
        updates.keepFresh(this, viewer, () -> show(load()));
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        person = new PersonId(parameter);
        Preparation preparation = load();
        show(preparation);
        showNote(preparation.person().firstName(), preparation.note());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Somebody else's report and nobody at all look the same. */
    private Preparation load() {
        return team.prepare(person).orElseThrow(NotFoundException::new);
    }

    private void show(Preparation preparation) {
        String name = preparation.person().firstName();
        title = preparation.person().name();
        LocalDate day = preparation.day();
        Button date = new Button(
                getTranslation(day == null ? "meeting.prepare.set-date" : "meeting.prepare.change-date"),
                click -> new DayDialog(
                                getTranslation("meeting.prepare.date-with", title),
                                LocalDate.now(clock),
                                day,
                                chosen -> oneOnOnes.setNext(person, chosen))
                        .open());
        head.removeAll();
        head.add(head(
                day == null
                        ? getTranslation("meeting.prepare.no-date")
                        : getTranslation("meeting.prepare.for", Dates.day(this, day)),
                title,
                Objects.requireNonNullElse(preparation.person().title(), ""),
                date));
        shared.removeAll();
        Section section = section(new H2(getTranslation("meeting.prepare.shared", name)));
        if (preparation.answers().isEmpty()) {
            section.add(empty(getTranslation("meeting.prepare.nothing", name)));
        } else {
            answers.show(preparation.answers());
            section.add(paragraph("wm-meta", getTranslation("meeting.prepare.seen", name)), answers);
        }
        shared.add(section);
    }

    private void showNote(String name, NoteDetail detail) {
        WritingArea area = new WritingArea(
                "note-" + viewer + "-" + person,
                detail.words(),
                detail.revision(),
                PrivateNotes.LONGEST_NOTE,
                (words, basedOn) -> notes.save(person, words, basedOn));
        area.setPlaceholder(getTranslation("meeting.note.placeholder"));
        area.setAriaLabelledBy("note note-audience");
        H2 heading = new H2(getTranslation("meeting.note.title", name));
        heading.setId("note");
        Div headline = new Div(heading, area.mark());
        headline.addClassName("wm-section-head");
        Paragraph audience = paragraph("wm-audience", getTranslation("meeting.note.audience"));
        audience.addClassName("wm-audience-private");
        audience.setId("note-audience");
        Section section = section(headline, audience, area);
        section.addClassName("wm-private");
        note.removeAll();
        note.add(section);
    }
}
