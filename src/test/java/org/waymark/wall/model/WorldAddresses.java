package org.waymark.wall.model;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.testing.Company.Meeting;

/** Where the pages are of the people and things of a world. */
final class WorldAddresses {

    private WorldAddresses() {}

    /** Pages that everybody has, whoever they are. */
    static final List<String> OF_EVERYBODY = List.of(
            "",
            "reflections",
            "team",
            "one-on-ones",
            "one-on-ones/new",
            "growth",
            "growth/beyond",
            "growth/standing",
            "growth/stories",
            "growth/goals",
            "growth/goals/progress",
            "growth/love",
            "growth/plan",
            "growth/print",
            "growth/strengths",
            "growth/strengths/roles",
            "account");

    /** One for each person, one-on-one, reflection, standing and answer. */
    static Stream<String> of(World world) {
        return Stream.of(
                        each("team/%s", world.people().values()),
                        each(
                                "one-on-ones/%s",
                                world.meetings().values().stream()
                                        .map(Meeting::oneOnOne)
                                        .toList()),
                        each(
                                "reflections/%s",
                                world.meetings().values().stream()
                                        .map(Meeting::reflection)
                                        .toList()),
                        each("reflections/%s", world.daily()),
                        each("growth/standing/%s", world.standings()),
                        each(
                                "reflections/then-and-now?answer=%s",
                                world.answers().values()))
                .flatMap(Function.identity());
    }

    private static Stream<String> each(String address, Collection<?> ids) {
        return ids.stream().map(address::formatted);
    }
}
