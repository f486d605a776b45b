package org.waymark.identity.factor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.ForSettingUp;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.RecentProof;
import org.waymark.identity.session.BrowserName;
import org.waymark.identity.session.Revoking;

/**
 * One's own passkeys. Whoever adds or removes one has shown lately that it is they. Call it outside a transaction.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-12-01-passkeys.md">Decision: passkeys</a>
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.NEVER)
public class OwnPasskeys {

    /** Nobody has more devices than this, and each is one more row for whoever signs in. */
    static final int AT_MOST = 20;

    private final PasskeyStore store;
    private final PasskeyCeremonies ceremonies;
    private final FactorStore factors;
    private final FactorOwner owner;
    private final KnownBrowser browser;
    private final OpenedSession session;
    private final Revoking revoking;
    private final RecentProof proof;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnPasskeys(
            PasskeyStore store,
            PasskeyCeremonies ceremonies,
            FactorStore factors,
            FactorOwner owner,
            KnownBrowser browser,
            OpenedSession session,
            Revoking revoking,
            RecentProof proof,
            CurrentUser currentUser,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.ceremonies = ceremonies;
        this.factors = factors;
        this.owner = owner;
        this.browser = browser;
        this.session = session;
        this.revoking = revoking;
        this.proof = proof;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What comes of what a device has made. */
    public enum Outcome {
        /** The viewer signs in with it from now on. */
        ADDED,
        /** It is not what the device was asked for, took too long, or is a passkey of ours already. */
        REFUSED,
        /** There are as many as anybody may have. */
        TOO_MANY
    }

    /**
     * What comes of it, with what to keep for when the device is lost.
     *
     * @param outcome what comes of it
     * @param recovery recovery codes, shown this once; empty if it was not added, or if there are codes from before
     */
    public record Added(Outcome outcome, List<String> recovery) {}

    /**
     * Whether the viewer can have passkeys here.
     *
     * @return false where browsers offer none, and if the viewer has no password that lets them in
     */
    @ForSettingUp
    public boolean isOffered() {
        PersonId viewer = currentUser.require();
        return ceremonies.isOffered() && owner.isByPassword(viewer) && owner.hasPassword(viewer);
    }

    /**
     * The viewer's passkeys.
     *
     * @return the oldest first
     */
    @ForSettingUp
    public List<Passkey> list() {
        return Objects.requireNonNull(transaction.execute(status -> store.of(currentUser.require())));
    }

    /**
     * Says what a device is to make a passkey by. It counts for nothing before {@link #add}.
     *
     * @return another one each time
     * @throws ProofNeeded without a recent proof of who asks
     * @throws IllegalStateException where there are none
     */
    @ForSettingUp
    public NewPasskey begin() {
        proof.require();
        PersonId viewer = currentUser.require();
        requireOffered();
        return Objects.requireNonNull(transaction.execute(status -> ceremonies.begin(viewer)));
    }

    /**
     * Lets the viewer sign in with what a device has made. If it is their first second factor, they are signed out everywhere but in the
     * session that asks, and no device is remembered, as none of these has shown one.
     *
     * @param begun what the device was asked
     * @param answer of the device, as the browser wrote it
     * @param label what the viewer calls it
     * @param userAgent what the browser says of itself, of which a few words are kept; null for nothing
     * @return what comes of it
     * @throws ProofNeeded without a recent proof of who asks
     * @throws IllegalStateException where there are none
     * @throws IllegalArgumentException if it cannot be called so
     */
    @ForSettingUp
    public Added add(NewPasskey begun, String answer, String label, @Nullable String userAgent) {
        proof.require();
        PersonId viewer = currentUser.require();
        requireOffered();
        String called = PasskeyLabel.checked(label);
        String where = BrowserName.of(userAgent);
        Added added;
        try {
            added = Objects.requireNonNull(transaction.execute(status -> {
                if (store.of(viewer).size() >= AT_MOST) {
                    return new Added(Outcome.TOO_MANY, List.of());
                }
                return ceremonies
                        .made(viewer, begun, answer, called)
                        .map(made -> keep(viewer, made, where))
                        .orElseGet(OwnPasskeys::refused);
            }));
        } catch (DuplicateKeyException e) {
            // Of somebody else, whom the viewer's session does not see.
            return refused();
        }
        if (added.outcome() == Outcome.ADDED) {
            session.open(viewer, OpenedSession.PASSKEY);
            browser.know(viewer);
        }
        return added;
    }

    private Added keep(PersonId viewer, CredentialRecord made, String where) {
        Instant now = clock.instant();
        boolean first = !factors.isSetUp(viewer);
        store.add(viewer, made, where, now);
        if (!first) {
            return new Added(Outcome.ADDED, List.of());
        }
        List<String> recovery = RecoveryCodes.make();
        factors.makeRecovery(viewer, RecoveryCodes.hashes(recovery), now);
        revoking.everything(viewer);
        return new Added(Outcome.ADDED, recovery);
    }

    private static Added refused() {
        return new Added(Outcome.REFUSED, List.of());
    }

    /**
     * Gives a passkey of the viewer's another name.
     *
     * @param id of it; nothing happens to one that is not theirs
     * @param label what they call it
     * @throws IllegalArgumentException if it cannot be called so
     */
    @ForEmployees
    public void rename(long id, String label) {
        PersonId viewer = currentUser.require();
        String called = PasskeyLabel.checked(label);
        transaction.executeWithoutResult(status -> store.rename(viewer, id, called));
    }

    /**
     * Removes a passkey of the viewer's. Whoever has its device may be signed in there, so everywhere but in the session that asks they
     * are signed out. With the last second factor the recovery codes go.
     *
     * @param id of it
     * @return false if it is their only second factor, and they have to have one
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForEmployees
    public boolean remove(long id) {
        proof.require();
        PersonId viewer = currentUser.require();
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!store.remove(viewer, id)) {
                return true;
            }
            if (!factors.isSetUp(viewer)) {
                if (owner.isRequired(viewer)) {
                    status.setRollbackOnly();
                    return false;
                }
                factors.removeRecovery(viewer);
            }
            revoking.everything(viewer);
            return true;
        }));
    }

    private void requireOffered() {
        if (!isOffered()) {
            throw new IllegalStateException("There are no passkeys here");
        }
    }
}
