package org.waymark.meeting.series.ui;

import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.mark;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.AtAddress;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.series.Agreement;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOneList;
import org.waymark.meeting.series.Overview;

/** The viewer's one-on-ones: those to come, the rhythm with each person of their lines, and those that are over. */
@Route(OneOnOnesView.ROUTE)
@PermitAll
class OneOnOnesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "one-on-ones";

    /** The one-on-one that is to be moved or skipped. */
    static final String CHANGE = "change";

    /** The employee of the line whose rhythm is to be set. */
    static final String RHYTHM = "rhythm";

    /** How many of each are listed at first, and with "Show more". */
    private static final int LISTED = 6;

    private static final long serialVersionUID = 1;

    private final transient OneOnOneList lists;
    private final transient MeetingSeries series;
    private final transient Clock clock;

    // What stays while the page is open, so that no click on its way is lost; only what they say changes.
    private final StaticHtml title = new StaticHtml(new Div());
    private final GrowingList coming = new GrowingList("meeting.list.coming");
    private final GrowingList rhythms = new GrowingList("meeting.list.rhythms");
    private final GrowingList over = new GrowingList("meeting.list.over");

    OneOnOnesView(OneOnOneList lists, MeetingSeries series, CurrentUser currentUser, LiveUpdates updates, Clock clock) {
        this.lists = lists;
        this.series = series;
        this.clock = clock;
        add(title, coming, rhythms, over);
        updates.keepFresh(this, currentUser.require(), this::refresh);
    }

    /** A dialog has an address of its own, so that other pages and mails can lead to it. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Overview overview = refresh();
        number(event.getLocation(), CHANGE)
                .flatMap(number -> series.find(new OneOnOneId(number)))
                .filter(meeting -> overview.agreements().stream()
                        .anyMatch(agreement ->
                                agreement.employee().equals(meeting.employee().id())
                                        && agreement.other().equals(meeting.other())))
                .filter(meeting -> !meeting.time().day().isBefore(LocalDate.now(clock)))
                .ifPresent(
                        meeting -> AtAddress.open(new MoveDialog(meeting, overview.own(), clock, series), this, ROUTE));
        number(event.getLocation(), RHYTHM)
                .map(PersonId::new)
                .flatMap(employee -> overview.agreements().stream()
                        .filter(agreement -> agreement.employee().equals(employee))
                        .findFirst())
                .ifPresent(
                        agreement -> AtAddress.open(new RhythmDialog(agreement, overview, clock, series), this, ROUTE));
    }

    private static Optional<Long> number(Location location, String name) {
        return location.getQueryParameters()
                .getSingleParameter(name)
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.list.title");
    }

    private Overview refresh() {
        Overview overview = lists.read(coming.listed, over.listed);
        MeetingTimePresenter words = new MeetingTimePresenter(this, overview);
        Paragraph zone = paragraph(
                "wm-meta", getTranslation("meeting.list.zone", overview.own().getId()) + " ");
        zone.add(link("account", getTranslation("meeting.list.zone.change")));
        Div head =
                head("", getPageTitle(), "", link("one-on-ones/new", getTranslation("meeting.talk.title"), "wm-link"));
        head.getChildren().findFirst().ifPresent(text -> text.getElement().appendChild(zone.getElement()));
        title.show(head);
        coming.show(coming(overview, words), overview.moreComing());
        rhythms.show(
                overview.agreements().isEmpty() ? new Section() : rhythms(overview, words),
                overview.agreements().size() > rhythms.listed);
        rhythms.setVisible(!overview.agreements().isEmpty());
        over.show(overview.over().isEmpty() ? new Section() : over(overview, words), overview.moreOver());
        over.setVisible(!overview.over().isEmpty());
        return overview;
    }

    private Section coming(Overview overview, MeetingTimePresenter words) {
        Section section = section(new H2(getTranslation("meeting.list.coming")));
        if (!overview.coming().isEmpty()) {
            section.add(list(overview.coming().stream()
                    .map(meeting -> comingRow(meeting, words))
                    .toList()));
        } else if (overview.agreements().isEmpty()) {
            section.add(empty(getTranslation("meeting.list.nobody")));
        } else {
            section.add(empty(getTranslation("meeting.list.none")));
        }
        return section;
    }

    private ListItem comingRow(ListedOneOnOne meeting, MeetingTimePresenter words) {
        String name = name(meeting, words);
        Anchor change = link(
                ROUTE + "?" + CHANGE + "=" + meeting.id().value(),
                getTranslation(
                        meeting.skipped()
                                ? "meeting.list.take-back"
                                : meeting.inSeries() ? "meeting.list.move-or-skip" : "meeting.list.move"),
                "wm-link");
        change.getElement().setAttribute("aria-label", change.getText() + ": " + name);
        return row(main(meeting, name, words), state(meeting), change);
    }

    private Optional<Component> state(ListedOneOnOne meeting) {
        if (meeting.skipped()) {
            return Optional.of(mark("wm-mark-changed", getTranslation("meeting.list.skipped")));
        }
        return meeting.moved()
                ? Optional.of(mark("wm-mark-stays", getTranslation("meeting.list.moved")))
                : Optional.empty();
    }

    private static Div main(ListedOneOnOne meeting, String name, MeetingTimePresenter words) {
        Div main = new Div(link(ROUTE + "/" + meeting.id().value(), name, "wm-row-link"));
        words.details(meeting).forEach(main::add);
        return main;
    }

    private static ListItem row(Div main, Optional<Component> state, Component action) {
        Div aside = new Div();
        aside.addClassNames("wm-row-aside", "wm-row-actions");
        state.ifPresent(aside::add);
        aside.add(action);
        ListItem row = new ListItem(main, aside);
        row.addClassName("wm-row");
        return row;
    }

    private String name(ListedOneOnOne meeting, MeetingTimePresenter words) {
        return getTranslation(
                "meeting.list.with", words.when(meeting), meeting.other().called());
    }

    private Section rhythms(Overview overview, MeetingTimePresenter words) {
        return section(
                new H2(getTranslation("meeting.list.rhythms")),
                list(overview.agreements().stream()
                        .limit(rhythms.listed)
                        .map(agreement -> rhythmRow(agreement, words))
                        .toList()));
    }

    private ListItem rhythmRow(Agreement agreement, MeetingTimePresenter words) {
        String name = agreement.other().called();
        Span who = new Span(name);
        who.addClassName("wm-row-link");
        Div main = new Div(who);
        words.details(agreement, LocalDate.now(clock)).forEach(main::add);
        Anchor set = link(
                ROUTE + "?" + RHYTHM + "=" + agreement.employee().value(),
                getTranslation(agreement.plan() == null ? "meeting.list.set-rhythm" : "meeting.list.change-rhythm"),
                "wm-link");
        set.getElement().setAttribute("aria-label", set.getText() + ": " + name);
        return row(main, Optional.empty(), set);
    }

    private Section over(Overview overview, MeetingTimePresenter words) {
        return section(
                new H2(getTranslation("meeting.list.over")),
                list(overview.over().stream()
                        .map(meeting -> overRow(meeting, words))
                        .toList()));
    }

    private ListItem overRow(ListedOneOnOne meeting, MeetingTimePresenter words) {
        ListItem row = new ListItem(main(meeting, name(meeting, words), words));
        row.addClassName("wm-row");
        if (!meeting.planned()) {
            Div aside = new Div(mark("wm-mark-stays", getTranslation("meeting.talk.unplanned")));
            aside.addClassName("wm-row-aside");
            row.add(aside);
        }
        return row;
    }

    /** A list that begins short, with what shows more of it right below. */
    private final class GrowingList extends Div {

        private static final long serialVersionUID = 1;

        private int listed = LISTED;
        private final StaticHtml list = new StaticHtml(new Section());
        private final Button more;

        private GrowingList(String heading) {
            addClassName("wm-part");
            more = new Button(OneOnOnesView.this.getTranslation("meeting.list.more"), click -> {
                listed += LISTED;
                refresh();
            });
            more.setAriaLabel(more.getText() + ": " + OneOnOnesView.this.getTranslation(heading));
            more.addThemeVariants(ButtonVariant.TERTIARY);
            add(list, more);
        }

        private void show(Section section, boolean isMore) {
            list.show(section);
            more.setVisible(isMore);
        }
    }
}
