package org.waymark.provisioning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.importing.MovesOfRecords;
import org.waymark.organization.importing.MovesOfRecords.Move;
import org.waymark.provisioning.MoveShape.Said;

/** Moves with a date as a source asks for them, in the words of the source. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScimMoves {

    private final MovesOfRecords moves;
    private final KeptPeople kept;

    ScimMoves(MovesOfRecords moves, KeptPeople kept) {
        this.moves = moves;
        this.kept = kept;
    }

    /** What is planned for people; a manager whom the source does not keep is not named. */
    Map<PersonId, Said> of(Source source, Collection<KeptPerson> people) {
        Map<PersonId, Move> planned =
                moves.of(people.stream().map(KeptPerson::person).toList());
        List<PersonId> managers = planned.values().stream()
                .map(Move::manager)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<PersonId, String> ids = managers.isEmpty()
                ? Map.of()
                : kept.ofPeople(source.id(), managers).stream()
                        .collect(Collectors.toMap(
                                KeptPerson::person, one -> one.id().toString()));
        Map<PersonId, Said> said = new HashMap<>();
        planned.forEach((person, move) -> said.put(
                person,
                new Said(
                        move.from().toString(),
                        move.title(),
                        move.department(),
                        move.role(),
                        move.manager() == null ? null : ids.get(move.manager()))));
        return said;
    }

    /** Plans what a source says of somebody, or takes it back where it takes the whole of it away. */
    void settle(Source source, KeptPerson person, Optional<Said> said, boolean takesAway) {
        Said before = of(source, List.of(person)).get(person.person());
        if (said.equals(Optional.ofNullable(before))) {
            return;
        }
        if (said.isPresent()) {
            plan(source, person, said.get());
        } else if (takesAway) {
            moves.takeBack(person.person());
        }
    }

    private void plan(Source source, KeptPerson person, Said said) {
        Move move = new Move(
                day(said.from()), said.title(), said.department(), said.role(), manager(source, said.manager()));
        moves.plan(person.person(), move).ifPresent(flaw -> {
            throw switch (flaw) {
                case DAY -> Refusal.notToCome();
                case MANAGER -> Refusal.circle();
                case WAITS -> Refusal.waits();
            };
        });
    }

    private @Nullable PersonId manager(Source source, @Nullable String said) {
        return said == null
                ? null
                : kept.manager(source.id(), said).orElseThrow(() -> Refusal.unfit(MoveShape.SCHEMA + ":newManager"));
    }

    private static LocalDate day(@Nullable String said) {
        try {
            return LocalDate.parse(said == null ? "" : said);
        } catch (DateTimeException e) {
            throw Refusal.unfit(MoveShape.SCHEMA + ":from");
        }
    }
}
