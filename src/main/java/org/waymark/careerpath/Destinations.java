package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEverybody;
import org.waymark.careerpath.DestinationList.Destination;
import org.waymark.careerpath.DestinationList.Family;
import org.waymark.careerpath.DestinationList.PathGroup;
import org.waymark.careerpath.LadderRepository.AskedRow;
import org.waymark.careerpath.LadderRepository.PlaceRow;
import org.waymark.careerpath.document.RoleFamily;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** Every role elsewhere as a destination, found by the kind of work. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class Destinations {

    /** Stands for the family of roles of which nobody said what kind of work they are, so that they are found too. */
    public static final String OTHER = "other";

    private final LadderRepository ladders;
    private final People people;
    private final CurrentUser currentUser;

    Destinations(LadderRepository ladders, People people, CurrentUser currentUser) {
        this.ladders = ladders;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * Lists the families, and the roles of one of them with what carries over from the viewer's role. It takes the same
     * few statements however many roles there are.
     *
     * @param family the chosen one's {@link RoleFamily#word()} or {@value #OTHER}; any other text stands for none
     * @return without the roles of the viewer's path, and of the other paths of its department
     */
    @ForEverybody
    public DestinationList find(String family) {
        List<PlaceRow> places = ladders.findPlaces();
        String address = currentUser
                .find()
                .flatMap(people::find)
                .map(PersonReference::roleAddress)
                .orElse(null);
        PlaceRow here = places.stream()
                .filter(place -> place.role().address().equals(address))
                .findFirst()
                .orElse(null);
        Map<String, List<RoleReference>> families = places.stream()
                .filter(place -> here == null || isElsewhere(place, here))
                .collect(Collectors.groupingBy(
                        Destinations::word, Collectors.mapping(PlaceRow::role, Collectors.toList())));
        List<RoleReference> chosen = families.getOrDefault(family, List.of());
        Map<String, List<String>> asked = asked(here, chosen);
        List<String> mine =
                here == null ? List.of() : asked.getOrDefault(here.role().address(), List.of());
        return new DestinationList(
                here == null ? null : here.role(), !mine.isEmpty(), counts(families), groups(chosen, mine, asked));
    }

    private static boolean isElsewhere(PlaceRow place, PlaceRow here) {
        boolean isSamePath = place.role().path().equals(here.role().path());
        boolean isSameDepartment =
                place.department() != null && place.department().equals(here.department());
        return !isSamePath && !isSameDepartment;
    }

    private static String word(PlaceRow place) {
        return place.family() == null ? OTHER : place.family().word();
    }

    /** The names of the competencies that roles ask for, by role; also those of the viewer's, whatever is chosen. */
    private Map<String, List<String>> asked(@Nullable PlaceRow here, List<RoleReference> chosen) {
        if (here == null) {
            return Map.of();
        }
        Set<String> addresses = new HashSet<>();
        addresses.add(here.role().address());
        chosen.forEach(role -> addresses.add(role.address()));
        return ladders.findAskedCompetencies(addresses).stream()
                .collect(Collectors.groupingBy(
                        AskedRow::role, Collectors.mapping(AskedRow::competency, Collectors.toList())));
    }

    private static List<Family> counts(Map<String, List<RoleReference>> families) {
        return Stream.concat(Stream.of(RoleFamily.values()).map(RoleFamily::word), Stream.of(OTHER))
                .filter(families::containsKey)
                .map(word -> new Family(
                        word, Objects.requireNonNull(families.get(word)).size()))
                .toList();
    }

    private static List<PathGroup> groups(
            List<RoleReference> chosen, List<String> mine, Map<String, List<String>> asked) {
        Map<String, List<RoleReference>> byPath = new LinkedHashMap<>();
        chosen.forEach(role ->
                byPath.computeIfAbsent(role.path(), path -> new ArrayList<>()).add(role));
        return byPath.values().stream()
                .map(roles -> new PathGroup(
                        roles.getFirst().path(),
                        roles.getFirst().pathName(),
                        roles.stream()
                                .map(role -> new Destination(
                                        role,
                                        CarryOver.between(mine, asked.getOrDefault(role.address(), List.of()))
                                                .orElse(null)))
                                .toList()))
                .toList();
    }
}
