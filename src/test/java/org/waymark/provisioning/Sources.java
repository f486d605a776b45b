package org.waymark.provisioning;

import java.util.UUID;
import java.util.function.Supplier;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.Accounts;
import org.waymark.testing.TestPeople;

/** Sources of a test's own, entered by one administrator and released by another. */
final class Sources {

    private final ProvisioningTokens tokens;
    private final Accounts accounts;
    private final TestPeople people;

    Sources(ProvisioningTokens tokens, Accounts accounts, TestPeople people) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.people = people;
    }

    static String newName() {
        return "Source " + UUID.randomUUID();
    }

    /** The token of a source that decides nothing about roles. */
    String token() {
        return token(newName(), "", "");
    }

    String token(String name, String administrators, String peopleTeam) {
        String secret = as(
                administrator(),
                () -> tokens.make(name, administrators, peopleTeam).secret());
        release(name);
        return secret;
    }

    /** Has another administrator release what waits of a source. */
    void release(String name) {
        as(administrator(), () -> {
            tokens.list().stream()
                    .filter(token -> token.source().name().equals(name) && !token.isReleased())
                    .forEach(token -> tokens.release(token.id()));
            return true;
        });
    }

    PersonId administrator() {
        PersonId person = people.member("Administrator").id();
        trust(person);
        return person;
    }

    void trust(PersonId person) {
        RunAs.operator(() -> {
            accounts.grant(person, Role.ADMINISTRATOR);
            return true;
        });
    }

    static <T> T as(PersonId administrator, Supplier<T> work) {
        TestPeople.enter(administrator, Role.ADMINISTRATOR);
        try {
            return work.get();
        } finally {
            TestPeople.leave();
        }
    }
}
