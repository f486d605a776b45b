package org.waymark.meeting.team.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.base.sharing.Freshness;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.growth.standing.StandingState;
import org.waymark.meeting.team.GrowthAround;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.SharedThing;

/** What somebody shares of their growth, what is new of it first, below what the two have agreed and begun. */
class SharedGrowthSection extends Section {

    private static final long serialVersionUID = 1;

    /** Begins the keys of what belongs to it. */
    private static final String GROWTH = "growth.own.";

    /**
     * Draws it.
     *
     * @param person the author of most of it
     * @param growth what the two have together
     * @param things what is shared of growth, kind after kind; one of both is not empty
     * @param marks what was new when the page first showed it
     */
    SharedGrowthSection(PersonReference person, GrowthAround growth, List<SharedThing> things, SharedMarks marks) {
        addClassName("wm-section");
        add(heading(2, getTranslation("meeting.prepare.growth")));
        if (growth.look() != null) {
            add(paragraph("wm-meta", getTranslation("meeting.prepare.growth.look", Dates.day(this, growth.look()))));
        }
        growth.standings().forEach(one -> add(paragraph("wm-meta", standing(person, one))));
        newFirst(things, marks)
                .forEach(ofKind -> add(new SharedKindSection(
                        person.firstName(), ofKind.getFirst().kind(), ofKind, 3, marks)));
    }

    static boolean isGrowth(SharedThing thing) {
        return thing.kind().key().startsWith(GROWTH);
    }

    private static LinkedSentence standing(PersonReference person, StandingState standing) {
        String key = standing.isOpened()
                ? "meeting.prepare.growth.standing.open"
                : standing.isAwaited()
                        ? "meeting.prepare.growth.standing.awaited"
                        : "meeting.prepare.growth.standing.begun";
        return LinkedSentence.of(key, standing.title(), person.firstName()).to("growth/standing/" + standing.id());
    }

    /** The kinds with something new before the others, and in each what is new before the rest; else as they come. */
    private static List<List<SharedThing>> newFirst(List<SharedThing> things, SharedMarks marks) {
        Comparator<SharedThing> newFirst =
                Comparator.comparing(thing -> SharedKindSection.mark(thing, marks) == Freshness.READ);
        return List.copyOf(things.stream()
                .sorted(newFirst)
                .collect(Collectors.groupingBy(SharedThing::kind, LinkedHashMap::new, Collectors.toList()))
                .values());
    }
}
