package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.careerpath.document.PathDocument;

/**
 * The ladders as wholes, for those parts of careerpath that change them or hand them out; everybody else explores
 * {@link CareerPaths}. Works in its caller's transaction, and asks nobody who they are: a service that calls it does.
 */
@Component
public class PathStore {

    private final CareerPathRepository paths;

    PathStore(CareerPathRepository paths) {
        this.paths = paths;
    }

    /**
     * What a path is called.
     *
     * @param id of the path
     * @param name what people call it
     */
    public record PathName(String id, String name) {}

    /**
     * That a ladder is to say something else.
     *
     * @param stored the ladder, null for a new one
     * @param document what it is to say
     */
    public record Change(@Nullable StoredPath stored, PathDocument document) {}

    /**
     * Waits until nobody else changes a ladder, until the end of the transaction: what is compared with a ladder has to be
     * what is written over.
     */
    public void lockAll() {
        paths.lockAll();
    }

    /**
     * The ids of all ladders.
     *
     * @return sorted
     */
    public List<String> ids() {
        return paths.findIds();
    }

    /**
     * What all ladders are called.
     *
     * @return in no order
     */
    public List<PathName> names() {
        return paths.findNames();
    }

    /**
     * Finds which roles there are.
     *
     * @param addresses of roles, {@code path.role}; at least one
     * @return those that are on a ladder
     */
    public Set<String> known(Collection<String> addresses) {
        return Set.copyOf(paths.findKnown(addresses));
    }

    /**
     * Whether there is a ladder, without reading it.
     *
     * @param path its id
     * @return also false for one that nobody has published yet
     */
    public boolean isThere(String path) {
        return !paths.findWithTracks(Set.of(path)).isEmpty();
    }

    /**
     * Finds a whole ladder.
     *
     * @param path its id
     * @return empty if there is no such path
     */
    public Optional<StoredPath> find(String path) {
        return paths.findWhole(path).map(StoredPath::new);
    }

    /**
     * Finds whole ladders, in the same few statements however many they are.
     *
     * @param ids of paths; those that are not there are missing in the result
     * @return by id
     */
    public Map<String, StoredPath> find(Collection<String> ids) {
        Map<String, StoredPath> found = new HashMap<>();
        paths.findWhole(ids).forEach((id, path) -> found.put(id, new StoredPath(path)));
        return found;
    }

    /**
     * Makes ladders say something else, in place: what has the same id stays the same row. However many they are, they are
     * brought to the database together, by {@link #flush} at the latest.
     *
     * @param changes of different ladders
     */
    public void follow(List<Change> changes) {
        List<CareerPath> followed = new ArrayList<>();
        for (Change change : changes) {
            CareerPath path = change.stored() == null
                    ? paths.save(new CareerPath(change.document().id()))
                    : change.stored().path();
            path.follow(change.document());
            followed.add(path);
        }
        // Rows that point at a track or a competency go first.
        paths.flush();
        for (int i = 0; i < followed.size(); i++) {
            followed.get(i).dropUnused(changes.get(i).document());
        }
    }

    /** Brings to the database whatever has changed and is not there yet. */
    public void flush() {
        paths.flush();
    }
}
