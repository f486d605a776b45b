package org.waymark.careerpath.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Where roles lead upward, for files that have levels and no steps. */
public final class Promotions {

    private Promotions() {}

    /**
     * The next roles on the own track; from the trunk, the next ones on every track.
     *
     * @param from a role
     * @param roles all roles of its path, itself among them
     * @param tracks of its path
     * @return in the order of the tracks; empty at the top
     */
    public static Set<PathDocument.Role> from(
            PathDocument.Role from, List<PathDocument.Role> roles, List<PathDocument.Track> tracks) {
        Set<PathDocument.Role> next = new LinkedHashSet<>();
        for (PathDocument.Track track : tracks) {
            if (from.track() == null || from.track().equals(track.id())) {
                next.addAll(above(
                        from,
                        roles,
                        role -> role.track() == null || role.track().equals(track.id())));
            }
        }
        if (tracks.isEmpty()) {
            next.addAll(above(from, roles, role -> true));
        }
        return next;
    }

    private static List<PathDocument.Role> above(
            PathDocument.Role from, List<PathDocument.Role> roles, Predicate<PathDocument.Role> isOnTheWay) {
        List<PathDocument.Role> higher = roles.stream()
                .filter(role -> role.level() > from.level())
                .filter(isOnTheWay)
                .toList();
        int nearest = higher.stream().mapToInt(PathDocument.Role::level).min().orElse(0);
        return higher.stream().filter(role -> role.level() == nearest).toList();
    }
}
