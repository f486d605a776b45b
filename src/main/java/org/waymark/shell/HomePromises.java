package org.waymark.shell;

import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Components.Fact;
import org.waymark.base.ui.Dates;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.team.TeamMember;
import org.waymark.organization.PersonReference;

/** What the viewer promised and was promised, the most urgent first; each leads to the meeting where it was made. */
class HomePromises extends Section {

    private static final long serialVersionUID = 1;

    /** How many stand here; the meetings have them all. */
    private static final int NAMED = 5;

    HomePromises(HomePage.State state, LocalDate today) {
        addClassName("wm-section");
        List<PromiseDetail> promises = state.promises();
        List<ListItem> rows = promises.stream()
                .limit(NAMED)
                .map(promise -> row(promise, state, today))
                .toList();
        add(new H2(getTranslation("meeting.promises.title")), list(rows));
        if (promises.size() > NAMED) {
            add(paragraph("wm-meta", getTranslation("shell.home.more-promises", promises.size() - NAMED)));
        }
    }

    private ListItem row(PromiseDetail promise, HomePage.State state, LocalDate today) {
        PersonId me = state.me().id();
        boolean mine = promise.owner().equals(me);
        String owner = mine ? getTranslation("meeting.promises.you") : name(promise.owner(), state);
        boolean missed = promise.due().isBefore(today);
        Fact fact = new Fact(
                getTranslation(
                        missed ? "meeting.promises.missed" : "meeting.promises.by",
                        owner,
                        Dates.day(this, promise.due())),
                missed);
        String with = mine ? getTranslation("shell.home.promised-to", name(promise.other(), state)) : "";
        return Components.row(
                "one-on-ones/" + promise.meeting(), promise.words(), with, Components.facts(List.of(fact)));
    }

    /** The other one is the viewer's manager or one of their reports: both are known here already. */
    private static String name(PersonId person, HomePage.State state) {
        return Stream.concat(
                        Stream.ofNullable(state.manager()),
                        state.team().stream().map(TeamMember::person))
                .filter(known -> known.id().equals(person))
                .map(PersonReference::firstName)
                .findFirst()
                .orElse("");
    }
}
