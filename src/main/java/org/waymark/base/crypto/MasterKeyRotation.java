package org.waymark.base.crypto;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.crypto.OwnKeyStore.OwnKey;
import org.waymark.base.database.RunningTransactions;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import org.waymark.base.security.RunAs;

/**
 * Replaces the master key: a new one is put beside it in its file, then takes over and wraps every data key anew, and at last the
 * one before is taken out. Each step can be run again and goes on from wherever it stands. What people wrote is not touched.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-26-new-keys.md">Decision: new keys</a>
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.NEVER)
public class MasterKeyRotation {

    private final MasterKey masterKey;
    private final DataKeys keys;
    private final OwnKeyStore store;
    private final RunningTransactions running;
    private final TransactionTemplate transaction;

    MasterKeyRotation(
            MasterKey masterKey,
            OwnKeyStore store,
            RunningTransactions running,
            PlatformTransactionManager transactions) {
        this.masterKey = masterKey;
        this.keys = new DataKeys(masterKey);
        this.store = store;
        this.running = running;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Where the master key is kept.
     *
     * @return its file
     * @throws IllegalStateException if it does not come from a file, so that it cannot be replaced; the message says what to do
     */
    @ForAdministrators
    public Path file() {
        return masterKey.requireFile();
    }

    /** Puts a new key into the file, which opens and does not wrap yet, unless there is one. */
    @ForAdministrators
    public void prepare() {
        if (masterKey.keys().newestSeals()) {
            change(KeyRing::withNewKey);
        }
    }

    /**
     * Lets the newest key of the file take over; a new one is made if there is only one.
     *
     * @return how many data keys were wrapped anew
     */
    @ForAdministrators
    public int rotate() {
        if (masterKey.keys().isSingle()) {
            prepare();
        }
        if (!masterKey.keys().newestSeals()) {
            change(KeyRing::withNewestSealing);
        }
        return rewrapAll();
    }

    /**
     * Takes the earlier keys out of the file, once no data key is wrapped by them.
     *
     * @return how many data keys were wrapped anew before
     * @throws IllegalStateException if the newest key has not taken over, or if somebody's transaction keeps running
     */
    @ForAdministrators
    public int finish() {
        if (!masterKey.keys().newestSeals()) {
            throw new IllegalStateException("The new master key has not taken over yet: run rotate-master-key first");
        }
        int wrapped = rewrapAll();
        if (!running.awaitThoseBegun()) {
            throw new IllegalStateException("A transaction keeps running; try again in a moment");
        }
        int late = rewrapAll();
        change(KeyRing::withSealingOnly);
        return wrapped + late;
    }

    private void change(UnaryOperator<KeyRing> change) {
        masterKey.replace(change.apply(masterKey.keys()));
    }

    private int rewrapAll() {
        int wrapped = 0;
        while (true) {
            List<PersonId> people = RunAs.operator(() -> transaction.execute(
                    status -> store.peopleNotWrappedBy(masterKey.keys().sealing())));
            if (people.isEmpty()) {
                return wrapped;
            }
            for (PersonId person : people) {
                RunAs.person(person, () -> transaction.execute(status -> rewrap(person)));
            }
            wrapped += people.size();
        }
    }

    /** If somebody else was faster, the next look at who is left tells whether it is still to be done. */
    private boolean rewrap(PersonId person) {
        Optional<OwnKey> found = store.find();
        return found.isPresent()
                && store.replace(
                        found.get(),
                        keys.wrap(keys.unwrap(found.get().wrapped(), person), person),
                        found.get().begun(),
                        found.get().done());
    }
}
