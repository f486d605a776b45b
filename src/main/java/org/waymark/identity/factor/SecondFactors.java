package org.waymark.identity.factor;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;

/**
 * Asks for the second factor of somebody who has shown their password: while they sign in, when nobody is known yet, and when they are
 * asked again. It reads as the operator. No page sees it.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-second-factor.md">Decision: a second factor</a>
 */
@Component
public class SecondFactors {

    private final FactorStore store;
    private final FactorSettings settings;
    private final CodeAttempts attempts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SecondFactors(
            FactorStore store,
            FactorSettings settings,
            CodeAttempts attempts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.attempts = attempts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What comes of a code that somebody typed. */
    public enum Taken {
        /** It is theirs, and was not used before. */
        RIGHT,
        /** It is not, or not any more. */
        WRONG,
        /** Too many were wrong lately; this one was not looked at. */
        TOO_MANY
    }

    /**
     * Whether somebody is asked for more than their password.
     *
     * @param person who
     * @return true as soon as they have confirmed it
     */
    public boolean isSetUp(PersonId person) {
        return asOperator(() -> store.isSetUp(person));
    }

    /**
     * Whether somebody has to set one up before they may do anything else.
     *
     * @param person who
     * @param roles what they are trusted with
     * @return false for whoever has one, and where nobody has to
     */
    public boolean isMissing(PersonId person, Set<Role> roles) {
        return isRequiredOf(roles) && !isSetUp(person);
    }

    /** Whether whoever is trusted with these has to have one. */
    boolean isRequiredOf(Set<Role> roles) {
        return settings.secondFactor().isOf(roles);
    }

    /**
     * Takes a code of the app, or a recovery code. Neither is taken twice. Call it outside a transaction.
     *
     * @param person who has shown their password
     * @param typed as it was typed, with blanks and hyphens or without
     * @return what comes of it
     */
    public Taken take(PersonId person, String typed) {
        if (!RunAs.operator(() -> attempts.begin(CodeAttempts.Kind.CODE, person))) {
            return Taken.TOO_MANY;
        }
        if (!asOperator(() -> fits(person, typed))) {
            return Taken.WRONG;
        }
        RunAs.operator(() -> {
            attempts.succeeded(CodeAttempts.Kind.CODE, person);
            return true;
        });
        return Taken.RIGHT;
    }

    private boolean fits(PersonId person, String typed) {
        String code = typed.replaceAll("\\s", "");
        if (!OneTimeCodes.isCode(code)) {
            return RecoveryCodes.isCode(typed)
                    && store.takeRecovery(person, RecoveryCodes.hash(typed), clock.instant());
        }
        return store.secret(person).stream()
                .flatMapToLong(secret -> OneTimeCodes.stepOf(secret, code, clock.instant()).stream())
                .anyMatch(step -> store.takeStep(person, step));
    }

    private <T> T asOperator(Supplier<T> work) {
        return RunAs.operator(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
