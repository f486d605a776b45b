package org.waymark.organization.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForStaff;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.RecentProof;
import org.waymark.base.security.Role;

/**
 * Moves with a date: what a file or a form asks for from a later day on. They are asked for by {@link PeopleImport} and {@link PersonEditing},
 * with all of their checks, and carried out on their day in the way of an import. Until then the old line goes on, and nobody but
 * those who keep people and accounts knows of them.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-moves-with-a-date.md">Decision: moves with a date</a>
 */
@Service
@DeniedByDefault
@Transactional
public class PlannedMoves {

    /** How many of those that somebody has to look at a page shows; the others follow as these are settled. */
    static final int SHOWN = 50;

    private final PlannedMoveStore store;
    private final MoveWork work;
    private final RecentProof proof;
    private final CurrentUser currentUser;
    private final Clock clock;

    PlannedMoves(PlannedMoveStore store, MoveWork work, RecentProof proof, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.work = work;
        this.proof = proof;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * How many moves there are, and which somebody has to look at.
     *
     * @param count how many are planned
     * @param toLookAt those that wait for somebody, or were not carried out on their day; the earliest first, at most {@value #SHOWN}
     */
    public record Overview(int count, List<PlannedMove> toLookAt) {}

    /**
     * What a page says of all of them.
     *
     * @return as it is now
     */
    @ForStaff
    @Transactional(readOnly = true)
    public Overview overview() {
        return store.overview(SHOWN);
    }

    /**
     * All that are planned.
     *
     * @param offset how many to pass over
     * @param limit how many to return at the most, positive
     * @return the earliest first
     */
    @ForStaff
    @Transactional(readOnly = true)
    public List<PlannedMove> list(int offset, int limit) {
        return store.list(offset, limit);
    }

    /**
     * What is planned for somebody.
     *
     * @param person who
     * @return empty for most
     */
    @ForStaff
    @Transactional(readOnly = true)
    public Optional<PlannedMove> of(PersonId person) {
        return store.of(person);
    }

    /**
     * Takes a move back: nothing of it will be.
     *
     * @param move its id; nothing happens to one that is carried out or taken back already
     */
    @ForStaff
    public void takeBack(long move) {
        store.end(move, "TAKEN_BACK");
    }

    /**
     * Confirms a move that waits for somebody. One whose day has come is carried out within the hour.
     *
     * @param move its id; nothing happens to one that waits no more
     * @throws AccessDeniedException as {@link PlannedMove#mayBeConfirmedBy} says
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForStaff
    public void confirm(long move) {
        store.find(move).filter(PlannedMove::isWaiting).ifPresent(found -> {
            if (!found.mayBeConfirmedBy(currentUser.require(), currentUser.has(Role.ADMINISTRATOR))) {
                throw new AccessDeniedException("Somebody else confirms this move");
            }
            proof.require();
            store.confirm(move);
        });
    }

    /**
     * Carries out a move that was not carried out on its day, now that it may fit; the viewer does so, and must be one who may.
     *
     * @param move its id
     * @return what stands against it; empty if it is done
     * @throws AccessDeniedException if it would make the viewer a manager, or bring somebody back and they are no administrator
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForStaff
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<MoveProblem> tryAgain(long move) {
        return work.carryOut(move, today());
    }

    /** Carries out what is due; what needs another one to be carried out first follows it. For the job alone. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @ForStaff
    void carryOutDue() {
        work.carryOutDue(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
