package org.waymark.base.crypto;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.crypto.OwnKeyStore.OwnKey;
import org.waymark.base.crypto.OwnKeyStore.Text;
import org.waymark.base.database.RunningTransactions;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.ForEverybody;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;

/**
 * Gives people a new data key: everything of theirs that is here is sealed with it, and the key until then is destroyed, so that
 * what is not here any more cannot be read anywhere, a backup among them. People go on reading and writing meanwhile.
 *
 * <p>How far it has come stands in the key itself, which for a time is a ring of two: the new one opens; then it seals; then
 * everything is sealed with it; then it is alone. Each step is a transaction, and before the next one everybody who might still
 * work with the state before has finished. So a process that is killed is gone on with by any other.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-26-new-keys.md">Decision: new keys</a>
 */
@Service
@DeniedByDefault
public class KeyRotation {

    /** How many texts are sealed anew in one transaction. */
    static final int BATCH = 100;

    /** How long somebody's transaction is waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DataKeys keys;
    private final OwnKeyStore store;
    private final RunningTransactions running;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    KeyRotation(
            MasterKey masterKey,
            OwnKeyStore store,
            RunningTransactions running,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.keys = new DataKeys(masterKey);
        this.store = store;
        this.running = running;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Asks for a new key of the viewer's own, in the transaction that erases something of theirs: as soon as that is committed,
     * the portal sees to it within minutes, and {@link #rotate} at once.
     */
    @ForEmployees
    @Transactional(propagation = Propagation.MANDATORY)
    public void request() {
        store.askForNewKey();
    }

    /**
     * Gives somebody a new key now. Call it outside of a transaction: it waits for those that run.
     *
     * @param person the viewer; as the operator, anybody
     * @return false if somebody's transaction kept running for too long; the portal goes on with it by itself then
     * @throws AccessDeniedException for somebody else
     * @throws SealException if one of their texts does not open; then the key until now stays, and the log tells which text
     */
    @ForEverybody
    @Transactional(propagation = Propagation.NEVER)
    public boolean rotate(PersonId person) {
        if (!currentUser.has(Role.OPERATOR) && !currentUser.require().equals(person)) {
            throw new AccessDeniedException("Somebody else's key");
        }
        as(person, () -> {
            store.askForNewKey();
            return true;
        });
        return carryOut(person, Integer.MAX_VALUE, PATIENCE);
    }

    /** For whom a new key was asked and is not done, as the operator. */
    @ForEverybody
    @Transactional(readOnly = true)
    List<PersonId> waiting() {
        return store.peopleWithANewKeyToCome();
    }

    /** Goes on from wherever it stands, for so many steps at the most. */
    @ForEverybody
    boolean carryOut(PersonId person, int steps, Duration patience) {
        return new Course(person, steps, patience).run();
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return RunAs.person(person, () -> transaction.execute(status -> work.get()));
    }

    /** The way of one person to a new key. */
    private final class Course {

        private final PersonId person;
        private final Duration patience;
        private int stepsLeft;
        private int unreadable;

        Course(PersonId person, int steps, Duration patience) {
            this.person = person;
            this.patience = patience;
            this.stepsLeft = steps;
        }

        boolean run() {
            while (true) {
                Optional<OwnKey> found = as(person, store::find);
                if (found.isEmpty()) {
                    return true;
                }
                OwnKey key = found.get();
                KeyRing ring = keys.unwrap(key.wrapped(), person);
                if (ring.isSingle() && key.done() >= key.asked()) {
                    return true;
                }
                if (!step(key, ring)) {
                    return false;
                }
            }
        }

        private boolean step(OwnKey key, KeyRing ring) {
            if (ring.isSingle()) {
                return mayGoOn() && replace(key, ring.withNewKey(), key.asked(), key.done());
            }
            if (!running.awaitThoseBegun(patience)) {
                return false;
            }
            if (!ring.newestSeals()) {
                return mayGoOn() && replace(key, ring.withNewestSealing(), key.begun(), key.done());
            }
            if (!resealAll(ring) || !running.awaitThoseBegun(patience)) {
                return false;
            }
            if (unreadable > 0) {
                throw new SealException("The key until now stays, as " + unreadable
                        + " of this person's texts do not open; see the log");
            }
            // Whoever had read a row before it was sealed anew may have written it back since.
            return isAnythingLeft(ring)
                    || (mayGoOn() && replace(key, ring.withSealingOnly(), key.begun(), key.begun()));
        }

        private boolean mayGoOn() {
            return stepsLeft-- > 0;
        }

        /** If another process was faster, the next look at the key tells what it did. */
        private boolean replace(OwnKey seen, KeyRing replacement, int begun, int done) {
            as(person, () -> store.replace(seen, keys.wrap(replacement, person), begun, done));
            return true;
        }

        private boolean isAnythingLeft(KeyRing ring) {
            return as(
                    person,
                    () -> store.columns().stream()
                            .anyMatch(column -> !store.texts(column, ring.opening(), new byte[0], 1)
                                    .isEmpty()));
        }

        private boolean resealAll(KeyRing ring) {
            unreadable = 0;
            for (String column : as(person, store::columns)) {
                List<Text> batch = List.of();
                do {
                    byte[] after = batch.isEmpty()
                            ? new byte[0]
                            : batch.getLast().sealed().ciphertext();
                    if (!mayGoOn()) {
                        return false;
                    }
                    batch = as(person, () -> resealBatch(column, ring, after));
                } while (batch.size() == BATCH);
            }
            return true;
        }

        private List<Text> resealBatch(String column, KeyRing ring, byte[] after) {
            AuthorSeal seal = new AuthorSeal(ring.aead());
            List<SealedText> before = new ArrayList<>();
            List<SealedText> anew = new ArrayList<>();
            List<Text> batch = store.texts(column, ring.opening(), after, BATCH);
            for (Text text : batch) {
                seal.open(text.place(), text.sealed())
                        .ifPresentOrElse(
                                words -> {
                                    before.add(text.sealed());
                                    anew.add(seal.seal(text.place(), words));
                                },
                                () -> unreadable++);
            }
            if (!before.isEmpty()) {
                store.reseal(column, before, anew);
            }
            return batch;
        }
    }
}
