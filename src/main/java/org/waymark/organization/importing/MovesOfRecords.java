package org.waymark.organization.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForOperator;
import org.waymark.organization.KnownPerson.Facts;
import org.waymark.organization.PeopleStore;
import org.waymark.organization.PersonField;
import org.waymark.organization.leaver.Leavers;

/**
 * Moves with a date as a program asks for them that keeps people. They are carried out with those that were asked for by hand,
 * and one says something else of a person instead of the other.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-moves-with-a-date.md">Decision: moves with a date</a>
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.MANDATORY)
public class MovesOfRecords {

    private final PlannedMoveStore store;
    private final PeopleStore people;
    private final Leavers leavers;
    private final Clock clock;

    MovesOfRecords(PlannedMoveStore store, PeopleStore people, Leavers leavers, Clock clock) {
        this.store = store;
        this.people = people;
        this.leavers = leavers;
        this.clock = clock;
    }

    /**
     * What somebody is to be from a day on. What is null stays as it is then.
     *
     * @param from the day
     * @param title another title
     * @param department the name of another department
     * @param role the address of another role of a ladder
     * @param manager another manager
     */
    public record Move(
            LocalDate from,
            @Nullable String title,
            @Nullable String department,
            @Nullable String role,
            @Nullable PersonId manager) {}

    /** Why a move is not planned. */
    public enum Flaw {
        /** Its day is not to come. */
        DAY,
        /** Somebody would be their own manager. */
        MANAGER,
        /** Another one is planned for them, which somebody has to confirm. */
        WAITS
    }

    /**
     * What is planned for some people; a return is not among it, and neither is what somebody has to confirm.
     *
     * @param persons who
     * @return by person; whoever has nothing planned is missing
     */
    @ForOperator
    public Map<PersonId, Move> of(Collection<PersonId> persons) {
        return store.openAndConfirmed(persons).entrySet().stream()
                .filter(entry -> !entry.getValue().returns())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> move(entry.getValue())));
    }

    /**
     * Plans a move in place of the one that there is. One that would move nothing takes that back, and one that is over is not planned
     * again, however often it is asked for. Who has left moves nowhere.
     *
     * @param person who moves
     * @param move what of them
     * @return why not, empty if it is planned
     */
    @ForOperator
    public Optional<Flaw> plan(PersonId person, Move move) {
        if (!leavers.among(List.of(person)).isEmpty()) {
            return Optional.empty();
        }
        if (person.equals(move.manager())) {
            return Optional.of(Flaw.MANAGER);
        }
        if (store.of(person).filter(PlannedMove::isWaiting).isPresent()) {
            return Optional.of(Flaw.WAITS);
        }
        MoveWish wish = wish(person, move);
        if (!move.from().isAfter(LocalDate.now(clock))) {
            return wish.fields().isEmpty() || store.isOver(person, move.from())
                    ? Optional.empty()
                    : Optional.of(Flaw.DAY);
        }
        if (wish.fields().isEmpty()) {
            takeBack(person);
        } else if (!wish.equals(store.open(List.of(person)).get(person))) {
            store.plan(person, wish, null);
        }
        return Optional.empty();
    }

    /**
     * Takes back what is planned for somebody, but for their return.
     *
     * @param person who
     */
    @ForOperator
    public void takeBack(PersonId person) {
        if (of(List.of(person)).containsKey(person)) {
            store.takeBackOf(person);
        }
    }

    /** What is as it is to be already does not move. */
    private MoveWish wish(PersonId person, Move move) {
        Facts today = people.find(person).orElseThrow().facts();
        Set<PersonField> fields = EnumSet.noneOf(PersonField.class);
        String title = other(fields, PersonField.TITLE, move.title(), today.title());
        String department = other(fields, PersonField.DEPARTMENT, move.department(), today.department());
        String role = other(fields, PersonField.ROLE, move.role(), today.roleAddress());
        PersonId manager = other(
                fields,
                PersonField.MANAGER,
                move.manager(),
                people.managerOf(person).orElse(null));
        return new MoveWish(move.from(), false, fields, title, department, role, manager);
    }

    private static <T> @Nullable T other(
            Set<PersonField> fields, PersonField field, @Nullable T then, @Nullable T now) {
        if (then == null || then.equals(now)) {
            return null;
        }
        fields.add(field);
        return then;
    }

    private static Move move(MoveWish wish) {
        return new Move(wish.from(), wish.title(), wish.department(), wish.role(), wish.manager());
    }
}
