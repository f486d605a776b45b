package org.waymark.organization.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.Skeleton;
import org.waymark.organization.KnownPerson;
import org.waymark.organization.LadderRoles;
import org.waymark.organization.LadderRoles.LadderRole;
import org.waymark.organization.PeopleStore;
import org.waymark.organization.importing.PersonRow.ManagerKey;
import org.waymark.organization.leaver.Leavers;

/**
 * Reads what is here before an import. For a file of a few rows, such as a form, that is the people whom it is about, so that one person
 * of a hundred thousand changes as fast as one of a hundred.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class KnownPeople {

    private final PeopleStore people;
    private final Leavers leavers;
    private final PlannedMoveStore moves;
    private final ObjectProvider<LadderRoles> ladderRoles;
    private final Clock clock;

    KnownPeople(
            PeopleStore people,
            Leavers leavers,
            PlannedMoveStore moves,
            ObjectProvider<LadderRoles> ladderRoles,
            Clock clock) {
        this.people = people;
        this.leavers = leavers;
        this.moves = moves;
        this.ladderRoles = ladderRoles;
        this.clock = clock;
    }

    ImportPlan.Known of(PeopleFile file) {
        return isOfAFew(file) ? around(file) : everybody();
    }

    /** A manager's name alone could be anybody's. */
    private static boolean isOfAFew(PeopleFile file) {
        return file.rows().size() <= PeopleStore.FEW
                && managers(file)
                        .allMatch(key -> key.column() == PeopleColumn.MANAGER_ID
                                || key.column() == PeopleColumn.MANAGER_EMAIL
                                || key.value().contains("@"));
    }

    ImportPlan.Known everybody() {
        List<KnownPerson> all = people.all();
        Set<PersonId> left = leavers.all();
        return known(all, people.managers(), left, moves.open(null), all.size() - left.size());
    }

    ImportPlan.Known around(PeopleFile file) {
        List<KnownPerson> around = people.around(new PeopleStore.Named(
                Optional.ofNullable(file.settled()).stream()
                        .flatMap(Collection::stream)
                        .filter(Objects::nonNull)
                        .toList(),
                Stream.concat(
                                file.rows().stream().map(PersonRow::id).filter(Objects::nonNull),
                                managers(file).map(ManagerKey::value))
                        .distinct()
                        .toList(),
                Stream.concat(
                                file.rows().stream().map(PersonRow::email),
                                managers(file).map(ManagerKey::value))
                        .map(PersonRow::emailKey)
                        .distinct()
                        .toList(),
                file.rows().stream()
                        .map(row -> Skeleton.of(row.name()))
                        .distinct()
                        .toList()));
        List<PersonId> ids = around.stream().map(KnownPerson::id).toList();
        return known(
                around,
                people.managers(ids),
                leavers.among(ids),
                moves.open(ids),
                file.settled() == null ? people.countWorking(today()) : 0);
    }

    private static Stream<ManagerKey> managers(PeopleFile file) {
        return file.rows().stream().flatMap(row -> row.managers().stream());
    }

    private ImportPlan.Known known(
            List<KnownPerson> persons,
            Map<PersonId, PersonId> managers,
            Set<PersonId> left,
            Map<PersonId, MoveWish> planned,
            int working) {
        return new ImportPlan.Known(
                persons,
                managers,
                left,
                lastDays(persons, left),
                planned,
                working,
                people.departments(),
                roleTitles(),
                today());
    }

    /** By the company's records; of somebody who stands there without one, the day on which their account was closed. */
    private Map<PersonId, LocalDate> lastDays(List<KnownPerson> persons, Set<PersonId> left) {
        Map<PersonId, LocalDate> days = new HashMap<>();
        leavers.of(left)
                .forEach((person, departure) ->
                        days.put(person, LocalDate.ofInstant(departure.closedAt(), clock.getZone())));
        persons.stream().filter(person -> left.contains(person.id())).forEach(person -> {
            LocalDate lastDay = person.facts().endsOn();
            if (lastDay != null) {
                days.put(person.id(), lastDay);
            }
        });
        return days;
    }

    private @Nullable Map<String, String> roleTitles() {
        LadderRoles roles = ladderRoles.getIfAvailable();
        return roles == null
                ? null
                : roles.list().stream().collect(Collectors.toMap(LadderRole::address, LadderRole::title));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
