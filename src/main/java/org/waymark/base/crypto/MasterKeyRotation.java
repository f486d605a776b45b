package org.waymark.base.crypto;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.waymark.base.text.SaidException;

/**
 * Replaces the master key: a new one is put beside it in its file, then takes over and wraps every data key anew and seals anew what it
 * seals by itself, and at last the one before is taken out. Each step can be run again and goes on from wherever it stands. What people wrote is not touched.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-26-new-keys.md">Decision: new keys</a>
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.NEVER)
public class MasterKeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyRotation.class);

    private final MasterKey masterKey;
    private final DataKeys keys;
    private final OwnKeyStore store;
    private final List<MasterSealed> others;
    private final RunningTransactions running;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The number of the master key that was taken note of last; empty at first. */
    private volatile byte[] known = {};

    MasterKeyRotation(
            MasterKey masterKey,
            OwnKeyStore store,
            List<MasterSealed> others,
            RunningTransactions running,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.masterKey = masterKey;
        this.keys = new DataKeys(masterKey);
        this.store = store;
        this.others = others;
        this.running = running;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What became of the data keys.
     *
     * @param wrapped how many were wrapped anew
     * @param broken how many open with no master key of the file, and stay as they are
     */
    public record Rewrapped(int wrapped, int broken) {}

    /**
     * Where the master key is kept.
     *
     * @return its file
     * @throws SaidException if it does not come from a file, so that it cannot be replaced
     */
    @ForAdministrators
    public Path file() {
        return masterKey.requireFile();
    }

    /** Takes note since when the master key is in use, unless it is known already. */
    @ForAdministrators
    public void know() {
        byte[] number = masterKey.keys().sealing();
        if (!Arrays.equals(number, known)) {
            transaction.executeWithoutResult(status -> store.know(number, clock.instant()));
            known = number;
        }
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
     * @return what became of the data keys
     */
    @ForAdministrators
    public Rewrapped rotate() {
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
     * @return what became of the data keys before
     * @throws SaidException if the newest key has not taken over, or if somebody's transaction keeps running
     */
    @ForAdministrators
    public Rewrapped finish() {
        if (!masterKey.keys().newestSeals()) {
            throw new SaidException("base.maintenance.master-key.not-yet");
        }
        Rewrapped first = rewrapAll();
        if (!running.awaitThoseBegun(KeyRotation.PATIENCE)) {
            throw new SaidException("base.maintenance.master-key.busy");
        }
        Rewrapped late = rewrapAll();
        change(KeyRing::withSealingOnly);
        return new Rewrapped(first.wrapped() + late.wrapped(), late.broken());
    }

    private void change(UnaryOperator<KeyRing> change) {
        masterKey.replace(change.apply(masterKey.keys()));
    }

    private Rewrapped rewrapAll() {
        RunAs.operator(() -> {
            others.forEach(MasterSealed::sealAnew);
            return true;
        });
        int wrapped = 0;
        Set<PersonId> broken = new HashSet<>();
        while (true) {
            List<PersonId> people = new ArrayList<>(RunAs.operator(() -> transaction.execute(
                    status -> store.peopleNotWrappedBy(masterKey.keys().sealing()))));
            people.removeAll(broken);
            if (people.isEmpty()) {
                return new Rewrapped(wrapped, broken.size());
            }
            for (PersonId person : people) {
                try {
                    RunAs.person(person, () -> transaction.execute(status -> rewrap(person)));
                    wrapped++;
                } catch (SealException e) {
                    LOG.warn("The data key of person {} opens with no master key of the file", person);
                    broken.add(person);
                }
            }
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
