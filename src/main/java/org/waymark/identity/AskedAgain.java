package org.waymark.identity;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.RecentProof;
import org.waymark.base.security.RunAs;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** The viewer's password once more, before something that takes a {@link RecentProof}. */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.NEVER)
public class AskedAgain {

    private final People people;
    private final AccountUsers users;
    private final PasswordHashes hashes;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final RecentProof proof;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    AskedAgain(
            People people,
            AccountUsers users,
            PasswordHashes hashes,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            RecentProof proof,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.users = users;
        this.hashes = hashes;
        this.encoder = encoder;
        this.throttle = throttle;
        this.proof = proof;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Whether the viewer may prove by a password who they are.
     *
     * @return false if passwords do not let them in, and they sign in at a provider anew instead
     */
    @ForEmployees
    public boolean isByPassword() {
        return users.isByPassword(users.load(currentUser.require()));
    }

    /**
     * Takes the viewer's password; it is enough for {@value RecentProof#MINUTES} minutes of this session. A wrong one counts as a failed
     * sign-in.
     *
     * @param password as it was typed
     * @return what is in the way; empty if it is theirs
     */
    @ForEmployees
    public Optional<AccountProblem> take(String password) {
        if (!isByPassword()) {
            return Optional.of(AccountProblem.PASSWORDS_OFF);
        }
        PersonReference person = people.find(currentUser.require()).orElseThrow();
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
        proof.given();
        return Optional.empty();
    }
}
