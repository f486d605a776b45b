package org.waymark.identity.factor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForOperator;
import org.waymark.base.security.ForStaff;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.RecentProof;
import org.waymark.base.security.RunAs;
import org.waymark.identity.session.Revoking;

/**
 * What is done for somebody who has lost their second factor and every recovery code: one of those who keep people or accounts asks for a
 * reset, another one releases it. Neither is whom it is about, and whoever is alone cannot, or a password would be all it takes again.
 * Call it outside a transaction.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-second-factor.md">Decision: a second factor</a>
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.NEVER)
public class FactorResets {

    /** How many a page shows; those after them follow as these are decided. */
    private static final int SHOWN = 50;

    private final ResetStore store;
    private final FactorStore factors;
    private final Revoking revoking;
    private final RecentProof proof;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    FactorResets(
            ResetStore store,
            FactorStore factors,
            Revoking revoking,
            RecentProof proof,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.factors = factors;
        this.revoking = revoking;
        this.proof = proof;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How it stands with somebody's second factor, as far as those who keep people and accounts need to know. */
    public enum Standing {
        /** They have none. */
        NONE,
        /** They have one. */
        SET_UP,
        /** They have one, and a reset waits for a second person. */
        RESET_ASKED
    }

    /**
     * Whether somebody has a second factor that could be reset.
     *
     * @param person who
     * @return as it is now
     */
    @ForStaff
    public Standing of(PersonId person) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!factors.isSetUp(person)) {
                return Standing.NONE;
            }
            return store.isWaiting(person) ? Standing.RESET_ASKED : Standing.SET_UP;
        }));
    }

    /**
     * Asks for somebody's second factor to be taken away. What was asked for already goes on waiting.
     *
     * @param person whose
     * @throws AccessDeniedException for one's own
     * @throws IllegalStateException for whoever has none
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForStaff
    public void ask(PersonId person) {
        proof.require();
        PersonId asker = currentUser.require();
        if (asker.equals(person)) {
            throw new AccessDeniedException("Somebody else asks");
        }
        transaction.executeWithoutResult(status -> {
            if (!factors.isSetUp(person)) {
                throw new IllegalStateException("There is no second factor to reset");
            }
            store.ask(person, asker);
        });
    }

    /**
     * What waits for a second person.
     *
     * @return the oldest first, at most {@value #SHOWN}
     */
    @ForStaff
    @Transactional(readOnly = true)
    public List<FactorReset> waiting() {
        return store.waiting(SHOWN);
    }

    /**
     * Takes away the second factor that somebody else asked to reset. Its person is told, and signed out everywhere.
     *
     * @param id of the reset
     * @return false if it waits no more
     * @throws AccessDeniedException for whoever asked for it and for whom it is about
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForStaff
    public boolean release(long id) {
        proof.require();
        Optional<PersonId> person = transaction.execute(status -> {
            Optional<PersonId> waiting = store.personOf(id);
            if (waiting.isPresent() && !store.release(id)) {
                throw new AccessDeniedException("A second person releases");
            }
            return waiting;
        });
        Objects.requireNonNull(person).ifPresent(this::signOut);
        return person.isPresent();
    }

    /** The People team, who may release, ends nobody's sessions by themselves. */
    private void signOut(PersonId person) {
        RunAs.operator(() -> {
            transaction.executeWithoutResult(status -> revoking.everything(person));
            return true;
        });
    }

    /**
     * Does away with a reset that waits.
     *
     * @param id of it; nothing happens to one that waits no more
     */
    @ForStaff
    public void refuse(long id) {
        transaction.executeWithoutResult(status -> store.end(id, currentUser.require()));
    }

    /**
     * Takes somebody's second factor away at the word of whoever runs the server, as where nobody could be the second person.
     *
     * @param person whose
     * @return false if they have none
     */
    @ForOperator
    public boolean resetFromServer(PersonId person) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!factors.isSetUp(person)) {
                return false;
            }
            factors.removeEverything(person);
            revoking.everything(person);
            return true;
        }));
    }
}
