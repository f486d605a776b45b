package org.waymark.identity;

import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForSettingUp;
import org.waymark.base.security.RecentProof;
import org.waymark.base.security.RunAs;
import org.waymark.identity.factor.OwnPasskeys;
import org.waymark.identity.factor.PasskeyQuestion;
import org.waymark.identity.factor.Passkeys;
import org.waymark.identity.factor.SecondFactors;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** The viewer's password once more, and a code where they have set that up, before something that takes a {@link RecentProof}. */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.NEVER)
public class AskedAgain {

    private final People people;
    private final AccountUsers users;
    private final PasswordHashes hashes;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final OwnPasskeys ownPasskeys;
    private final RecentProof proof;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    AskedAgain(
            People people,
            AccountUsers users,
            PasswordHashes hashes,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            SecondFactors factors,
            Passkeys passkeys,
            OwnPasskeys ownPasskeys,
            RecentProof proof,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.users = users;
        this.hashes = hashes;
        this.encoder = encoder;
        this.throttle = throttle;
        this.factors = factors;
        this.passkeys = passkeys;
        this.ownPasskeys = ownPasskeys;
        this.proof = proof;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Whether the viewer may prove by a password who they are.
     *
     * @return false if passwords do not let them in, and they sign in at a provider anew instead
     */
    @ForSettingUp
    public boolean isByPassword() {
        return users.isByPassword(users.load(currentUser.require()));
    }

    /**
     * Whether the viewer is asked for a code besides.
     *
     * @return true as soon as they have set that up
     */
    @ForSettingUp
    public boolean isWithCode() {
        return factors.isSetUp(currentUser.require());
    }

    /**
     * Whether the viewer may show a passkey instead.
     *
     * @return true as soon as they have one that lets them in here
     */
    @ForSettingUp
    public boolean isByPasskey() {
        return ownPasskeys.isOffered() && !ownPasskeys.list().isEmpty();
    }

    /**
     * Makes something for a passkey of the viewer's to sign.
     *
     * @return another one each time
     */
    @ForSettingUp
    public PasskeyQuestion ask() {
        return passkeys.ask();
    }

    /**
     * Takes what a passkey has signed, in the place of password and code.
     *
     * @param question that {@link #ask} made, once
     * @param answer as the browser wrote it
     * @return what is in the way; empty if it is a passkey of the viewer's
     */
    @ForSettingUp
    public Optional<AccountProblem> take(PasskeyQuestion question, String answer) {
        if (!isByPassword()) {
            return Optional.of(AccountProblem.PASSWORDS_OFF);
        }
        try {
            if (!passkeys.take(question, answer).equals(currentUser.require())) {
                return Optional.of(AccountProblem.PASSKEY_WRONG);
            }
        } catch (BadCredentialsException e) {
            return Optional.of(AccountProblem.PASSKEY_WRONG);
        } catch (LockedException e) {
            return Optional.of(AccountProblem.TOO_MANY_ATTEMPTS);
        }
        proof.given();
        return Optional.empty();
    }

    /**
     * Takes the viewer's password and code; they are enough for {@value RecentProof#MINUTES} minutes of this session. A wrong one counts as a failed
     * sign-in.
     *
     * @param password as it was typed
     * @param code of their app, or a recovery code; looked at only if they have set that up
     * @return what is in the way; empty if it is theirs
     */
    @ForSettingUp
    public Optional<AccountProblem> take(String password, String code) {
        if (!isByPassword()) {
            return Optional.of(AccountProblem.PASSWORDS_OFF);
        }
        PersonId viewer = currentUser.require();
        PersonReference person = RunAs.operator(() -> people.find(viewer)).orElseThrow();
        if (!RunAs.operator(() -> throttle.begin(person.email(), OwnPassword.HERE))) {
            return Optional.of(AccountProblem.TOO_MANY_ATTEMPTS);
        }
        // As for signing in: a session of the person's cannot read it.
        String hash = RunAs.operator(
                () -> transaction.execute(status -> hashes.of(person.id()).orElse("")));
        if (!encoder.matches(password, hash)) {
            return Optional.of(AccountProblem.PASSWORD_WRONG);
        }
        RunAs.operator(() -> {
            throttle.succeeded(person.email(), OwnPassword.HERE);
            return true;
        });
        if (factors.isSetUp(viewer)) {
            SecondFactors.Taken taken = factors.take(viewer, code);
            if (taken != SecondFactors.Taken.RIGHT) {
                return Optional.of(
                        taken == SecondFactors.Taken.WRONG
                                ? AccountProblem.CODE_WRONG
                                : AccountProblem.TOO_MANY_ATTEMPTS);
            }
        }
        proof.given();
        return Optional.empty();
    }
}
