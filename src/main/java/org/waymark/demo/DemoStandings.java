package org.waymark.demo;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.demo.DemoGrowthFile.Held;
import org.waymark.demo.DemoGrowthFile.Side;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;

/** Plays how people of the demo company and their managers look at what a role asks, each from their side. */
@Component
class DemoStandings {

    private static final int DAYS_TO_WRITE = 4;

    private final Standings standings;

    DemoStandings(Standings standings) {
        this.standings = standings;
    }

    void play(DemoCast cast, Held held) {
        PersonId employee = cast.person(held.employee());
        PersonId manager = cast.managerOf(employee);
        PersonId first = cast.person(held.begunBy());
        NamedReader other = new NamedReader(first.equals(employee) ? manager : employee);
        AtomicReference<StandingId> begun = new AtomicReference<>();
        cast.as(first, held.day(), () -> begun.set(standings.begin(other, held.role(), held.competencies())));
        StandingId id = Objects.requireNonNull(begun.get());
        int written = held.day() + DAYS_TO_WRITE;
        cast.as(employee, written, () -> write(id, held.mine()));
        cast.as(manager, written, () -> write(id, held.managersSide()));
        boolean isAgreed = held.agreed() != null;
        if (isAgreed || "manager".equals(held.shared())) {
            cast.as(manager, written, () -> standings.share(id, new NamedReader(employee)));
        }
        if (isAgreed || "employee".equals(held.shared())) {
            cast.as(employee, written, () -> standings.share(id, new NamedReader(manager)));
        }
        if (isAgreed) {
            agree(cast, held, id, employee, manager, written + 1);
        }
    }

    private void write(StandingId id, List<Side> sides) {
        sides.forEach(side -> {
            standings.choose(id, side.number(), side.seen());
            save(id, side.number(), Standings.Part.WORDS, side.words());
            save(id, side.number(), Standings.Part.EXAMPLE, Objects.requireNonNullElse(side.example(), ""));
            save(id, side.number(), Standings.Part.WHEN, Objects.requireNonNullElse(side.when(), ""));
        });
    }

    private void save(StandingId id, int number, Standings.Part part, String words) {
        if (!words.isEmpty()) {
            var _ = standings.save(id, number, part, words, -1);
        }
    }

    private void agree(DemoCast cast, Held held, StandingId id, PersonId employee, PersonId manager, int day) {
        agree(cast, id, employee, manager, day, held, Objects.requireNonNull(held.agreed()));
        if (held.agreedByManager() != null) {
            agree(cast, id, manager, employee, day, held, held.agreedByManager());
        }
    }

    private void agree(
            DemoCast cast, StandingId id, PersonId author, PersonId other, int day, Held held, String words) {
        cast.as(author, day, () -> {
            var _ = standings.saveAgreed(id, words, -1);
            if (held.outcome() != null) {
                standings.chooseOutcome(id, held.outcome());
            }
            standings.shareAgreed(id, new NamedReader(other));
        });
    }
}
