package org.waymark.testing;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.standing.StandingState;
import org.waymark.reflection.SharedAnswer;
import org.waymark.sharing.SharedThing;
import org.waymark.sharing.SharedThings;

/** What a manager reads of a report, as the page asks for it with which they prepare: the viewer opens all of it by that. */
@TestComponent
public class ManagersPage {

    private final SharedThings things;

    /**
     * The page of a portal.
     *
     * @param things what is shared there
     */
    public ManagersPage(SharedThings things) {
        this.things = things;
    }

    /** What stands there of a life beyond the company. */
    public List<SharedThing> beyond(PersonId author) {
        return open(author, "growth.own.beyond");
    }

    /** Which roles appeal. */
    public List<SharedThing> appeals(PersonId author) {
        return open(author, "careerpath.own.appeals");
    }

    /** What colleagues told, and the report passed on. */
    public List<SharedThing> stories(PersonId asker) {
        return open(asker, "growth.own.stories");
    }

    private List<SharedThing> open(PersonId author, String kind) {
        return things.open(author, SharedAnswer.kind(), StandingState.BESIDE).things().stream()
                .filter(thing -> thing.kind().key().equals(kind))
                .toList();
    }

    /** All words of some things, in their order; null for those that do not open any more. */
    public static List<String> words(List<SharedThing> things) {
        return things.stream()
                .flatMap(thing -> thing.shared().texts().values().stream())
                .map(words -> words.orElse(null))
                .toList();
    }
}
