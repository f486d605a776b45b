package org.waymark.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForVisitors;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.text.MailAddressRule;
import org.waymark.base.text.OneLine;
import org.waymark.identity.signon.PasswordSignIn;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.leaver.Leavers;

/**
 * What a one-time link leads to. Whoever holds one has not signed in; the link's secret is what is asked for instead, by
 * every method.
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.NEVER)
public class Welcome {

    private static final int LONGEST_NAME = 200;

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final People people;
    private final Leavers leavers;
    private final PasswordSignIn passwords;
    private final TransactionTemplate transaction;

    Welcome(
            OneTimeLinks links,
            Accounts accounts,
            People people,
            Leavers leavers,
            PasswordSignIn passwords,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.accounts = accounts;
        this.people = people;
        this.leavers = leavers;
        this.passwords = passwords;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * For whom a link is.
     *
     * @param person null for the link of the first administrator, who is still to say who they are
     */
    public record Invitation(@Nullable PersonReference person) {}

    /**
     * Looks at a link without using it up.
     *
     * @param token the link's secret part
     * @return empty if the link is unknown, used or too old
     */
    @ForVisitors
    public Optional<Invitation> find(String token) {
        return asOperator(() -> links.find(token)
                .map(link -> link.person() == null
                        ? new Invitation(null)
                        : new Invitation(people.find(link.person()).orElseThrow())));
    }

    /**
     * Sets the password of the person a link is for, and uses the link up.
     *
     * @param token the link's secret part
     * @param password in clear text
     * @return what is in the way; empty if the person can sign in now
     */
    @ForVisitors
    public Optional<AccountProblem> choosePassword(String token, String password) {
        return asOperator(() -> {
            Optional<PersonReference> invited =
                    links.find(token).map(OneTimeLinks.Purpose::person).flatMap(people::find);
            if (invited.isEmpty()) {
                return Optional.of(AccountProblem.LINK_OVER);
            }
            PersonReference person = invited.get();
            if (!passwords.isFor(person.email())) {
                return Optional.of(AccountProblem.PASSWORDS_OFF);
            }
            return PasswordRules.check(password, person.name(), person.email())
                    .or(() -> useUp(token))
                    .or(() -> {
                        accounts.setPassword(person.id(), password);
                        return Optional.empty();
                    });
        });
    }

    /**
     * Makes the first administrator, and uses the link up. Somebody whose mail address is known already (from an
     * import that came first) becomes the administrator as the person they are, under the name they have; an address of
     * somebody of another name, or who has left, makes nobody that person.
     *
     * @param token the link's secret part
     * @param name full name
     * @param email mail address
     * @param password in clear text
     * @return what is in the way; empty if the administrator can sign in now
     */
    @ForVisitors
    public Optional<AccountProblem> becomeFirstAdministrator(String token, String name, String email, String password) {
        return asOperator(() -> {
            boolean isFirst =
                    links.find(token).filter(link -> link.person() == null).isPresent() && accounts.isEmpty();
            return (isFirst ? Optional.<AccountProblem>empty() : Optional.of(AccountProblem.LINK_OVER))
                    .or(() -> checkName(name))
                    .or(() -> checkEmail(email))
                    .or(() -> checkIsOwn(name, email))
                    .or(() -> passwords.isFor(email) ? Optional.empty() : Optional.of(AccountProblem.PASSWORDS_OFF))
                    .or(() -> PasswordRules.check(password, name, email))
                    .or(() -> useUp(token))
                    .or(() -> {
                        PersonId person = people.findByEmail(email)
                                .map(PersonReference::id)
                                .orElseGet(() -> people.add(name, email));
                        accounts.setPassword(person, password);
                        accounts.grant(person, Role.ADMINISTRATOR);
                        return Optional.empty();
                    });
        });
    }

    private Optional<AccountProblem> useUp(String token) {
        return links.consume(token) ? Optional.empty() : Optional.of(AccountProblem.LINK_OVER);
    }

    private static Optional<AccountProblem> checkName(String name) {
        String line = OneLine.of(name);
        boolean isNone = !OneLine.isReadable(line) || OneLine.flaw(line).isPresent();
        return isNone || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)
                ? Optional.of(AccountProblem.NAME_MISSING)
                : Optional.empty();
    }

    private static Optional<AccountProblem> checkEmail(String email) {
        return MailAddressRule.read(email).isEmpty() ? Optional.of(AccountProblem.EMAIL_NOT_VALID) : Optional.empty();
    }

    private Optional<AccountProblem> checkIsOwn(String name, String email) {
        return people.findByEmail(email)
                .filter(known -> !known.mayBeCalled(name)
                        || leavers.of(List.of(known.id())).containsKey(known.id()))
                .map(known -> AccountProblem.EMAIL_OF_SOMEBODY_ELSE);
    }

    /** One transaction with the rights of the operator, since the visitor is nobody yet. */
    private <T> Optional<T> asOperator(Supplier<Optional<T>> work) {
        return RunAs.operator(() -> transaction.execute(status -> work.get()));
    }
}
