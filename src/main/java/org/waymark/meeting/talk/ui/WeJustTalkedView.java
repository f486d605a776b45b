package org.waymark.meeting.talk.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.row;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.talk.UnplannedTalks;
import org.waymark.meeting.team.ui.PrepareAddress;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** Keeps a conversation that nobody planned, while one still stands in the corridor. */
@Route(WeJustTalkedView.ADDRESS)
@PermitAll
class WeJustTalkedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "one-on-ones/new";

    /** With whom; without it, whoever has several people to talk to chooses one. */
    private static final String WITH = "with";

    private static final long serialVersionUID = 1;

    private final transient UnplannedTalks talks;
    private final transient OneOnOnes oneOnOnes;
    private final transient People everybody;
    private final transient CurrentUser currentUser;
    private final transient Clock clock;

    WeJustTalkedView(
            UnplannedTalks talks, OneOnOnes oneOnOnes, People everybody, CurrentUser currentUser, Clock clock) {
        this.talks = talks;
        this.oneOnOnes = oneOnOnes;
        this.everybody = everybody;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    private static String address(PersonId person) {
        return ADDRESS + "?" + WITH + "=" + person;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<PersonReference> people = talks.people();
        Optional<String> asked = event.getLocation().getQueryParameters().getSingleParameter(WITH);
        removeAll();
        if (asked.isPresent()) {
            // Somebody else's report and nobody at all look the same.
            show(
                    people.stream()
                            .filter(person -> person.id().toString().equals(asked.get()))
                            .findFirst()
                            .orElseThrow(NotFoundException::new),
                    people.size() > 1);
        } else if (people.size() == 1) {
            show(people.getFirst(), false);
        } else {
            choose(people);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.talk.title");
    }

    private void choose(List<PersonReference> people) {
        add(new StaticHtml(Components.head("", getPageTitle(), getTranslation("meeting.talk.lede"))));
        add(new StaticHtml(
                people.isEmpty()
                        ? empty(getTranslation("meeting.talk.nobody"))
                        : section(
                                new H2(getTranslation("meeting.talk.who")),
                                list(people.stream()
                                        .map(person -> row(
                                                address(person.id()),
                                                person.called(),
                                                Objects.requireNonNullElse(person.title(), "")))
                                        .toList()))));
    }

    private void show(PersonReference person, boolean others) {
        LocalDate today = LocalDate.now(clock);
        StaticHtml head = new StaticHtml(head(person, others, today));
        add(
                head,
                new TalkForm(
                        currentUser.require(),
                        person,
                        today,
                        oneOnOnes.nextDayWith(person.id(), today).orElse(null),
                        day -> head.show(head(person, others, day)),
                        () -> notes(person.id()),
                        talks::keep,
                        (id, day) -> kept(person, id, day)));
    }

    /** Where the viewer's own notes about somebody stand: for a manager the page to prepare, for a report any one-on-one. */
    private Optional<String> notes(PersonId person) {
        return everybody.isManagedBy(person, currentUser.require())
                ? Optional.of(PrepareAddress.of(person))
                : oneOnOnes.nearestWith(person).map(id -> OneOnOneView.ROUTE + "/" + id);
    }

    private Div head(PersonReference person, boolean others, LocalDate day) {
        Div head = Components.head(
                "",
                getPageTitle(),
                getTranslation("meeting.talk.with", person.called(), Dates.past(this, LocalDate.now(clock), day)));
        if (others) {
            head.add(actions(link(ADDRESS, getTranslation("meeting.talk.somebody-else"), "wm-link")));
        }
        return head;
    }

    private void kept(PersonReference person, OneOnOneId id, LocalDate day) {
        removeAll();
        add(new StaticHtml(Components.head(
                getTranslation("meeting.talk.kept"),
                getTranslation(
                        "meeting.talk.kept.title",
                        person.firstName(),
                        ChronoUnit.DAYS.between(day, LocalDate.now(clock))),
                getTranslation("meeting.talk.kept.lede", person.firstName()))));
        add(new StaticHtml(actions(
                link("one-on-ones/" + id.value(), getTranslation("meeting.talk.kept.record"), "wm-link"),
                link("", getTranslation("meeting.talk.kept.home"), "wm-link"))));
    }
}
