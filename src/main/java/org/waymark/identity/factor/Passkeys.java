package org.waymark.identity.factor;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;

/**
 * Asks for a passkey: of somebody who is nobody yet, and of whoever is asked again. It reads as the operator. Call it outside a
 * transaction.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-12-01-passkeys.md">Decision: passkeys</a>
 */
@Component
public class Passkeys {

    private final PasskeyCeremonies ceremonies;
    private final CodeAttempts attempts;
    private final TransactionTemplate transaction;

    Passkeys(PasskeyCeremonies ceremonies, CodeAttempts attempts, PlatformTransactionManager transactions) {
        this.ceremonies = ceremonies;
        this.attempts = attempts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Whether browsers offer passkeys where people reach the portal.
     *
     * @return false without encryption, but for one's own machine
     */
    public boolean isOffered() {
        return ceremonies.isOffered();
    }

    /**
     * Makes something to be signed, this once.
     *
     * @return another one each time
     */
    public PasskeyQuestion ask() {
        return ceremonies.ask();
    }

    /**
     * Takes what a passkey has signed. Whoever calls asks each question once.
     *
     * @param question that was asked
     * @param answer as the browser wrote it
     * @return whose passkey it is
     * @throws BadCredentialsException if none of ours has signed this
     * @throws LockedException if too many have failed lately; this one was not looked at
     */
    public PersonId take(PasskeyQuestion question, String answer) {
        PersonId claimed = asOperator(() -> ceremonies.claimed(answer)).orElseThrow(Passkeys::refused);
        if (!RunAs.operator(() -> attempts.begin(CodeAttempts.Kind.PASSKEY, claimed))) {
            throw new LockedException("Too many attempts");
        }
        PersonId proven = asOperator(() -> ceremonies.proven(question, answer))
                .filter(claimed::equals)
                .orElseThrow(Passkeys::refused);
        RunAs.operator(() -> {
            attempts.succeeded(CodeAttempts.Kind.PASSKEY, proven);
            return true;
        });
        return proven;
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("Not a passkey of ours");
    }

    private Optional<PersonId> asOperator(Supplier<Optional<PersonId>> work) {
        return RunAs.operator(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
