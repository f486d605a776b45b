package org.waymark.testing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.security.SignedIn;
import org.waymark.identity.Accounts;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.invitation.InvitationDetail;
import org.waymark.identity.invitation.InvitationPost;
import org.waymark.organization.People;

/** People of a test's own. */
@TestComponent
public class TestPeople {

    private final People people;
    private final Accounts accounts;
    private final AccountInvitations invitations;
    private final InvitationPost post;
    private final TransactionTemplate transaction;

    TestPeople(
            People people,
            Accounts accounts,
            AccountInvitations invitations,
            InvitationPost post,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.accounts = accounts;
        this.invitations = invitations;
        this.post = post;
        this.transaction = new TransactionTemplate(transactions);
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

    /** The secret part of a sign-in link, as somebody finds it in their mail; asked for by a command on the server. */
    public String link(PersonId person) {
        return RunAs.operator(() -> {
            InvitationDetail asked = invitations.ask(person);
            String secret = Hashes.newSecret();
            transaction.executeWithoutResult(
                    status -> post.sent(new InvitationPost.Due(asked.id(), person, null, 0), secret));
            return secret;
        });
    }

    /** Makes somebody the viewer of the current test, until {@link #leave}. */
    public static void enter(PersonId person, Role... roles) {
        SignedIn principal = () -> person;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, granted(Stream.concat(Stream.of(Role.EMPLOYEE), Stream.of(roles)))));
    }

    /** The same for somebody who has not shown lately that it is they, such as on a device that stays signed in. */
    public static void enterWithoutProof(PersonId person, Role... roles) {
        SignedIn principal = () -> person;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        principal,
                        null,
                        Stream.concat(Stream.of(Role.EMPLOYEE), Stream.of(roles))
                                .map(role -> new SimpleGrantedAuthority(role.authority()))
                                .toList()));
    }

    /** What somebody may who has just shown that it is they, whatever time a test goes to. */
    public static List<GrantedAuthority> granted(Stream<Role> roles) {
        return Stream.concat(
                        roles.map(role -> new SimpleGrantedAuthority(role.authority())),
                        Stream.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                                .issuedAt(Instant.MAX)
                                .build()))
                .toList();
    }

    /** Makes nobody the viewer. */
    public static void leave() {
        SecurityContextHolder.clearContext();
    }
}
