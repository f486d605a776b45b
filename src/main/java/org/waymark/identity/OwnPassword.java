package org.waymark.identity;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.RunAs;
import org.waymark.identity.session.Revoking;
import org.waymark.identity.signon.PasswordSignIn;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** Changes one's own password. */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.NEVER)
public class OwnPassword {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPassword.class);

    /** Attempts in here are no attempts from a network address, and nobody uses them up from one. */
    static final AttemptOrigin HERE = AttemptOrigin.session();

    private final People people;
    private final PasswordHashes hashes;
    private final Revoking revoking;
    private final SignInThrottle throttle;
    private final PasswordSignIn passwords;
    private final PasswordEncoder encoder;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    OwnPassword(
            People people,
            PasswordHashes hashes,
            Revoking revoking,
            SignInThrottle throttle,
            PasswordSignIn passwords,
            PasswordEncoder encoder,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.hashes = hashes;
        this.revoking = revoking;
        this.throttle = throttle;
        this.passwords = passwords;
        this.encoder = encoder;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Whether the viewer may have a password.
     *
     * @return false if they sign in at a provider alone
     */
    @ForEmployees
    public boolean isAllowed() {
        return passwords.isForEverybody()
                || people.find(currentUser.require())
                        .filter(person -> passwords.isFor(person.email()))
                        .isPresent();
    }

    /**
     * Changes one's own password. Everywhere but in the session that asks the person is signed out, since one of those
     * places may be the reason. A wrong current password counts as a failed sign-in, so that an unattended screen
     * gives no more tries than the sign-in page. Call it outside a transaction.
     *
     * @param current the password until now
     * @param wanted the new one
     * @return what is in the way; empty if the password was changed
     */
    @ForEmployees
    public Optional<AccountProblem> change(String current, String wanted) {
        PersonReference person = people.find(currentUser.require()).orElseThrow();
        if (!passwords.isFor(person.email())) {
            return refused(person.id(), AccountProblem.PASSWORDS_OFF);
        }
        Optional<AccountProblem> weakness = PasswordRules.check(wanted, person.name(), person.email());
        if (weakness.isPresent()) {
            return weakness;
        }
        if (!RunAs.operator(() -> throttle.begin(person.email(), HERE))) {
            return refused(person.id(), AccountProblem.TOO_MANY_ATTEMPTS);
        }
        if (!changed(person.id(), current, wanted)) {
            return refused(person.id(), AccountProblem.PASSWORD_WRONG);
        }
        RunAs.operator(() -> {
            throttle.succeeded(person.email(), HERE);
            return true;
        });
        return Optional.empty();
    }

    private static Optional<AccountProblem> refused(PersonId person, AccountProblem problem) {
        LOG.warn("Person {} was refused another password: {}", person, problem);
        return Optional.of(problem);
    }

    private boolean changed(PersonId person, String current, String wanted) {
        // As for signing in: a session of the person's cannot read it.
        String hash = RunAs.operator(
                () -> transaction.execute(status -> hashes.of(person).orElse("")));
        if (!encoder.matches(current, hash)) {
            return false;
        }
        return transaction.execute(status -> {
            hashes.change(person, encoder.encode(wanted));
            revoking.everything(person);
            return true;
        });
    }
}
