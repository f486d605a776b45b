package org.waymark.meeting.ui;

import static org.waymark.base.ui.Pieces.empty;
import static org.waymark.base.ui.Pieces.head;
import static org.waymark.base.ui.Pieces.paragraph;
import static org.waymark.base.ui.Pieces.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.DayDialog;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.WritingArea;
import org.waymark.meeting.NoteDetail;
import org.waymark.meeting.OneOnOneId;
import org.waymark.meeting.OneOnOnes;
import org.waymark.meeting.Preparation;
import org.waymark.meeting.PrivateNotes;
import org.waymark.meeting.Team;
import org.waymark.reflection.AskedQuestion;

/** The one page before a 1:1: what the person shared, beside their path, with a place for one's own notes. */
@Route("team")
@PermitAll
class PrepareView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Team team;
    private final transient OneOnOnes oneOnOnes;
    private final transient PrivateNotes notes;
    private final transient ProposalDialogs proposals;
    private final transient Clock clock;
    private final PersonId viewer;
    private final Div head = new Div();
    private final Div shared = new Div();
    private final SharedAnswerList recent = new SharedAnswerList();
    private final SharedAnswerList earlier = new SharedAnswerList();
    private final Section note = section();
    private final Div path = new Div();
    private PersonId person = new PersonId(0);
    private String title = "";

    PrepareView(
            Team team,
            OneOnOnes oneOnOnes,
            PrivateNotes notes,
            ProposalDialogs proposals,
            CurrentUser currentUser,
            LiveUpdates updates,
            Clock clock) {
        this.team = team;
        this.oneOnOnes = oneOnOnes;
        this.notes = notes;
        this.proposals = proposals;
        this.clock = clock;
        this.viewer = currentUser.require();
        Div columns = new Div(new Div(shared, note), path);
        columns.addClassName("wm-columns");
        add(head, columns);
        updates.keepFresh(this, viewer, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        person = new PersonId(parameter);
        Preparation preparation = load();
        show(preparation);
        showNote(preparation.person().firstName(), preparation.note());
        path.removeAll();
        path.add(new PathAhead(preparation.person(), preparation.outlook()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** When the line has ended, the open page goes as well: entering it again answers "not found". */
    private void refresh() {
        team.prepare(person).ifPresentOrElse(this::show, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)));
    }

    /** Somebody else's report and nobody at all look the same. */
    private Preparation load() {
        return team.prepare(person).orElseThrow(NotFoundException::new);
    }

    private void show(Preparation preparation) {
        String name = preparation.person().firstName();
        title = preparation.person().name();
        head.removeAll();
        head.add(head(
                preparation.day() == null
                        ? getTranslation("meeting.prepare.no-date")
                        : getTranslation("meeting.prepare.for", Dates.day(this, preparation.day())),
                title,
                Objects.requireNonNullElse(preparation.person().title(), ""),
                actions(preparation)));
        shared.removeAll();
        Section section = section(new H2(getTranslation("meeting.prepare.shared", name)));
        if (preparation.recent().isEmpty()) {
            section.add(empty(getTranslation(
                    preparation.earlier().isEmpty() ? "meeting.prepare.nothing" : "meeting.prepare.nothing-new",
                    name)));
        } else {
            recent.show(preparation.recent());
            section.add(paragraph("wm-meta", getTranslation("meeting.prepare.seen", name)), recent);
        }
        if (!preparation.earlier().isEmpty()) {
            earlier.show(preparation.earlier());
            Details fold = new Details(
                    getTranslation(
                            "meeting.prepare.earlier", preparation.earlier().size()),
                    earlier);
            fold.addThemeNames("no-padding");
            section.add(fold);
        }
        shared.add(section);
        proposed(preparation.proposed()).ifPresent(shared::add);
    }

    private Component[] actions(Preparation preparation) {
        LocalDate day = preparation.day();
        Button date = new Button(
                getTranslation(day == null ? "meeting.prepare.set-date" : "meeting.prepare.change-date"),
                click -> new DayDialog(
                                getTranslation("meeting.prepare.date-with", title),
                                LocalDate.now(clock),
                                day,
                                chosen -> oneOnOnes.setNext(person, chosen))
                        .open());
        OneOnOneId next = preparation.oneOnOne();
        if (next == null) {
            return new Component[] {date};
        }
        // A question is proposed for a 1:1: without a date there is no reflection that it could wait in.
        Button bank = new Button(
                getTranslation("meeting.prepare.propose"),
                click -> proposals.fromBank(this, next, person, this::refresh).open());
        Button own = new Button(
                getTranslation("meeting.prepare.propose-own"),
                click -> proposals.inOwnWords(this, next, person, this::refresh).open());
        return new Component[] {bank, own, date};
    }

    private Optional<Section> proposed(List<AskedQuestion> questions) {
        if (questions.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-choices");
        questions.forEach(question -> {
            Span kind = new Span(getTranslation(question.kind().key()));
            kind.addClassName("wm-meta");
            ListItem item = new ListItem(new Span(question.text()), kind);
            item.addClassName("wm-choice");
            list.add(item);
        });
        return Optional.of(section(new H2(getTranslation("meeting.prepare.proposed")), list));
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
        note.addClassName("wm-private");
        note.removeAll();
        note.add(headline, audience);
        if (detail.lost()) {
            note.add(paragraph("wm-meta", getTranslation("meeting.note.lost")));
        }
        note.add(area);
    }
}
