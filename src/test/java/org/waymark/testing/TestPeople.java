package org.waymark.testing;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.security.SignedIn;
import org.waymark.identity.Accounts;
import org.waymark.organization.People;

/** People of a test's own. */
@TestComponent
public class TestPeople {

    private final People people;
    private final Accounts accounts;

    TestPeople(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** Somebody with an account. */
    public record Member(PersonId id, String name, String email, String password) {}

    /** A mail address that nobody has. */
    public static String newEmail() {
        return UUID.randomUUID() + "@example.org";
    }

    /** Somebody without an account. */
    public PersonId person(String name, String email) {
        return RunAs.operator(() -> people.add(name, email));
    }

    /** Somebody with an account. */
    public Member member(String name) {
        String email = newEmail();
        String password = "password of " + name;
        PersonId id = person(name, email);
        password(id, password);
        return new Member(id, name, email, password);
    }

    /** Gives somebody an account. */
    public void password(PersonId person, String password) {
        RunAs.operator(() -> {
            accounts.setPassword(person, password);
            return true;
        });
    }

    /** Makes somebody the viewer of the current test, until {@link #leave}. */
    public static void enter(PersonId person, Role... roles) {
        SignedIn principal = () -> person;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        principal,
                        null,
                        Stream.concat(Stream.of(Role.EMPLOYEE), Stream.of(roles))
                                .map(role -> new SimpleGrantedAuthority(role.authority()))
                                .toList()));
    }

    /** Makes nobody the viewer. */
    public static void leave() {
        SecurityContextHolder.clearContext();
    }
}
