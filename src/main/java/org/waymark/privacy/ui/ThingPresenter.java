package org.waymark.privacy.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.privacy.OwnThing.Extent;
import org.waymark.base.privacy.OwnThing.Sharing;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.organization.PersonReference;

/** Puts into words what somebody shares, and with whom. */
final class ThingPresenter {

    private final Component reader;
    private final Map<PersonId, PersonReference> people;

    ThingPresenter(Component reader, Map<PersonId, PersonReference> people) {
        this.reader = reader;
        this.people = people;
    }

    /**
     * A thing as a list shows it.
     *
     * @param kind key of the heading of its kind
     * @param prefix makes its id one of its own on the whole page
     */
    ActionList.Item item(String kind, String prefix, OwnThing thing) {
        Sharing sharing = thing.sharing();
        PersonId about = thing.about();
        String title = title(kind, thing);
        return new ActionList.Item(
                prefix + thing.id(),
                thing.topic() != null
                        ? say(thing.topic())
                        : about != null && !thing.title().isEmpty() ? about(about) : "",
                title,
                "",
                "",
                sharing == null ? List.of() : metas(sharing),
                thing.changes().stream()
                        .sorted()
                        .map(change -> action(change, sharing))
                        .toList());
    }

    /** What a thing is called. */
    String title(String kind, OwnThing thing) {
        if (!thing.title().isEmpty()) {
            return thing.title();
        }
        return thing.about() == null ? say(kind) : about(thing.about());
    }

    /** How many things there are, and of how many nobody has opened them yet. */
    String count(List<OwnThing> things) {
        long unopened = things.stream()
                .map(OwnThing::sharing)
                .filter(sharing -> sharing != null && isNoted(sharing) && sharing.openedAt() == null)
                .count();
        return unopened == 0
                ? say("privacy.meeting.count", things.size())
                : say("privacy.meeting.count-unopened", things.size(), unopened);
    }

    /** Whether it is noted who opens it. */
    private static boolean isNoted(Sharing sharing) {
        return sharing.extent() == Extent.IN_FULL || sharing.extent() == Extent.TOPIC;
    }

    private String about(PersonId person) {
        return say("privacy.about", name(person));
    }

    private List<String> metas(Sharing sharing) {
        String name = name(sharing.with());
        List<String> metas = new ArrayList<>();
        metas.add(say(
                switch (sharing.extent()) {
                    case IN_FULL -> "privacy.extent.in-full";
                    case TOPIC -> "privacy.extent.topic";
                    case SEALED -> "privacy.extent.sealed";
                    case BOTH -> "privacy.extent.both";
                    case PROPOSED -> "privacy.extent.proposed";
                },
                name,
                Dates.shortDay(reader, sharing.since())));
        if (isNoted(sharing)) {
            metas.add(
                    sharing.openedAt() == null
                            ? say("base.share.not-opened", name)
                            : say("base.share.opened", name, Dates.minute(reader, sharing.openedAt())));
        }
        if (sharing.changedSince()) {
            metas.add(say(sharing.extent() == Extent.SEALED ? "privacy.changed.sealed" : "base.share.changed", name));
        }
        return metas;
    }

    private Action action(Change change, @Nullable Sharing sharing) {
        return new Action(
                sharing != null && change.gives() ? Press.to(change, sharing.with()) : change.name(),
                say(
                        switch (change) {
                            case SHARE ->
                                sharing != null && sharing.extent() == Extent.TOPIC
                                        ? "privacy.share-in-full"
                                        : "base.share.update";
                            case TOPIC -> "base.share.make-topic";
                            case WITHDRAW -> "base.share.withdraw";
                            case ERASE -> "privacy.erase";
                        }),
                change != Change.SHARE);
    }

    private String name(PersonId person) {
        PersonReference reference = people.get(person);
        return reference == null ? "" : reference.called();
    }

    private String say(String key, Object... parameters) {
        return reader.getTranslation(key, parameters);
    }
}
