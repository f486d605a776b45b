package org.waymark.wall.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.growth.standing.UnknownStanding;
import org.waymark.reflection.question.UnknownReflection;

/**
 * A way to read.
 *
 * @param name for people
 * @param reading all that the current viewer gets, whatever they ask for
 * @param showing which of the words that a viewer may read it shows them
 */
record ReadPath(String name, Reading reading, Showing showing) {

    /** Asks for everything there is, also for what is somebody else's. */
    interface Reading {
        void into(Seen seen);
    }

    /** Whether a read path is where a viewer finds words that they may read. */
    interface Showing {
        boolean shows(Fact fact, Who viewer);

        default Showing and(Showing other) {
            return (fact, viewer) -> shows(fact, viewer) && other.shows(fact, viewer);
        }

        default Showing or(Showing other) {
            return (fact, viewer) -> shows(fact, viewer) || other.shows(fact, viewer);
        }
    }

    /** What was found. What is refused was not found; whatever fails otherwise is wrong. */
    static final class Seen {

        private final List<Object> found = new ArrayList<>();
        private final Set<String> failures = new TreeSet<>();

        void ask(Supplier<?> question) {
            try {
                found.add(String.valueOf(question.get()));
            } catch (AccessDeniedException | UnknownReflection | UnknownStanding e) {
                found.add(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                failures.add("a failure: " + e.getClass().getSimpleName());
            }
        }
    }

    Set<String> read() {
        Seen seen = new Seen();
        reading.into(seen);
        Set<String> read = Markers.in(seen.found);
        read.addAll(seen.failures);
        return read;
    }

    Set<String> allowed(List<Fact> facts, Who viewer) {
        return facts.stream()
                .filter(fact -> fact.readers().contains(viewer) && showing.shows(fact, viewer))
                .map(Fact::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
