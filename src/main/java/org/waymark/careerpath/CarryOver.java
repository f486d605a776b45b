package org.waymark.careerpath;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody takes along from their role to one elsewhere. Every path has competencies of its own, so two are taken for
 * the same if they have the same name, whatever its capitals and blanks; nothing else is guessed.
 *
 * @param kept names of the competencies that both roles ask for, as the other role's path has them and in its order
 * @param added names of those that only the other role asks for, likewise
 */
public record CarryOver(List<String> kept, List<String> added) {

    /**
     * Looks at a role from another one.
     *
     * @param mine names of the competencies that the role asks for from which one looks
     * @param theirs names of those that the other role asks for
     * @return empty if one of the roles asks for nothing, which says nothing about the other
     */
    static Optional<CarryOver> between(Collection<String> mine, Collection<String> theirs) {
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        var known = mine.stream().map(CarryOver::sameName).collect(Collectors.toSet());
        var parts = theirs.stream().collect(Collectors.partitioningBy(name -> known.contains(sameName(name))));
        return Optional.of(new CarryOver(parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of())));
    }

    /** A name without what does not count when names are compared. */
    static String sameName(String competency) {
        return competency.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
