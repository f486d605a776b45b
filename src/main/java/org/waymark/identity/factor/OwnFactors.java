package org.waymark.identity.factor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.waymark.identity.session.Revoking;

/** One's own second factor. Whoever changes it has shown lately that it is they. Call it outside a transaction. */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.NEVER)
public class OwnFactors {

    /** What apps and people know the portal by. */
    private static final String ISSUER = "Waymark";

    private final FactorStore store;
    private final OpenedSession session;
    private final FactorOwner owner;
    private final KnownBrowser browser;
    private final Revoking revoking;
    private final RecentProof proof;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnFactors(
            FactorStore store,
            OpenedSession session,
            FactorOwner owner,
            KnownBrowser browser,
            Revoking revoking,
            RecentProof proof,
            CurrentUser currentUser,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.session = session;
        this.owner = owner;
        this.browser = browser;
        this.revoking = revoking;
        this.proof = proof;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * The viewer's second factor as it is now.
     *
     * @return empty if no password lets them in, so that nothing is asked besides it
     */
    @ForSettingUp
    public Optional<OwnFactor> own() {
        PersonId viewer = currentUser.require();
        if (!owner.isByPassword(viewer)) {
            return Optional.empty();
        }
        return transaction.execute(status -> {
            FactorStore.Kept kept = store.kept(viewer);
            return Optional.of(new OwnFactor(
                    kept.since(), kept.passkeys(), kept.left(), owner.isRequired(viewer), store.changes(viewer)));
        });
    }

    /**
     * Makes a secret for an app. It counts for nothing before it is confirmed.
     *
     * @return another one each time
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForSettingUp
    public NewFactor begin() {
        proof.require();
        String secret = OneTimeCodes.newSecret();
        return new NewFactor(secret, OneTimeCodes.uri(ISSUER, owner.address(currentUser.require()), secret));
    }

    /**
     * Has an app make codes for the viewer from now on, in the place of one before. Everywhere but in the session that asks they are
     * signed out, and no device is remembered, as none of these has shown the new one.
     *
     * @param secret that {@link #begin} made
     * @param typed a code of the app, which shows that it has the secret
     * @return the recovery codes, shown this once; empty if the code is not of the secret
     * @throws ProofNeeded without a recent proof of who asks
     * @throws IllegalStateException if no password lets them in
     */
    @ForSettingUp
    public Optional<List<String>> confirm(String secret, String typed) {
        proof.require();
        PersonId viewer = currentUser.require();
        if (!owner.isByPassword(viewer) || !OneTimeCodes.isSecret(secret)) {
            throw new IllegalStateException("Nothing to be confirmed");
        }
        OptionalLong step = OneTimeCodes.stepOf(secret, typed.replaceAll("\\s", ""), clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> recovery = RecoveryCodes.make();
        transaction.executeWithoutResult(status -> {
            store.setUp(viewer, secret, step.getAsLong(), RecoveryCodes.hashes(recovery), clock.instant());
            revoking.everything(viewer);
        });
        session.open(viewer, OpenedSession.PASSWORD_AND_CODE);
        browser.know(viewer);
        return Optional.of(recovery);
    }

    /**
     * Makes other recovery codes; those before end.
     *
     * @return the codes, shown this once
     * @throws ProofNeeded without a recent proof of who asks
     * @throws IllegalStateException for whoever has no second factor
     */
    @ForEmployees
    public List<String> renewRecovery() {
        proof.require();
        PersonId viewer = currentUser.require();
        List<String> recovery = RecoveryCodes.make();
        transaction.executeWithoutResult(status -> {
            if (!store.isSetUp(viewer)) {
                throw new IllegalStateException("There is no second factor to recover");
            }
            store.makeRecovery(viewer, RecoveryCodes.hashes(recovery), clock.instant());
        });
        return recovery;
    }

    /**
     * Removes the viewer's app. Without a passkey the recovery codes go with it, and their password is enough from now on.
     *
     * @throws ProofNeeded without a recent proof of who asks
     * @throws IllegalStateException if they have to have a second factor, and this is the only one
     */
    @ForEmployees
    public void remove() {
        proof.require();
        PersonId viewer = currentUser.require();
        transaction.executeWithoutResult(status -> {
            store.removeApp(viewer);
            if (!store.isSetUp(viewer) && owner.isRequired(viewer)) {
                throw new IllegalStateException("They have to have one");
            }
        });
    }
}
