package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.security.SignedIn;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.organization.People;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class AccountDirectoryTest {

    @Autowired
    AccountDirectory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountInvitations invitations;

    @Autowired
    People people;

    @Autowired
    TestPeople persons;

    private final String name = "Dir" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void line_tells_manager_account_and_trust() {
        PersonId ada = persons.member(name + " Ada").id();
        PersonId ben = persons.person(name + " Ben", TestPeople.newEmail());
        RunAs.operator(() -> {
            people.changeManager(ben, ada);
            accounts.grant(ada, Role.PEOPLE_TEAM);
            return true;
        });
        List<AccountEntry> found = RunAs.operator(() -> directory.list(name, 0, 10));
        assertThat(found).extracting(AccountEntry::state).containsExactly(AccountState.OPEN, AccountState.NONE);
        assertThat(found).extracting(entry -> entry.entry().manager()).containsExactly(null, name + " Ada");
        assertThat(found).extracting(AccountEntry::roles).containsExactly(Set.of(Role.PEOPLE_TEAM), Set.of());
        assertThat(RunAs.operator(() -> directory.find(ben))).contains(found.getLast());
        assertThat(RunAs.operator(() -> directory.find(new PersonId(0)))).isEmpty();
    }

    @Test
    void pages_follow_each_other_whatever_their_size() {
        IntStream.range(0, 7).forEach(number -> persons.person(name + " " + number, TestPeople.newEmail()));
        assertThat(RunAs.operator(() -> directory.count(name))).isEqualTo(7);
        assertThat(RunAs.operator(() -> directory.list(name, 2, 3)))
                .extracting(entry -> entry.entry().person().name())
                .containsExactly(name + " 2", name + " 3", name + " 4");
    }

    @Test
    void statements_do_not_grow_with_the_list() {
        persons.member(name + " first");
        int few = statements();
        IntStream.range(0, 20).forEach(number -> persons.person(name + number, TestPeople.newEmail()));
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    @Test
    void employee_may_not_look_at_accounts_nor_change_them() {
        PersonId ada = persons.member(name).id();
        List<Runnable> attempts = List.of(
                () -> directory.list("", 0, 10),
                () -> directory.count(""),
                () -> directory.find(ada),
                () -> people.directory("", 0, 10),
                () -> people.entry(ada),
                () -> people.changeManager(ada, null),
                () -> people.assignRole(ada, null),
                () -> invitations.ask(ada),
                () -> accounts.setPassword(ada, "one of somebody else's"),
                () -> accounts.grant(ada, Role.ADMINISTRATOR),
                () -> accounts.revoke(ada, Role.ADMINISTRATOR));
        signIn(ada, Role.EMPLOYEE);
        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(attempt::run).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void people_team_may_not_touch_accounts() {
        PersonId ada = persons.member(name).id();
        List<Runnable> attempts = List.of(
                () -> invitations.ask(ada),
                () -> accounts.setPassword(ada, "one of somebody else's"),
                () -> accounts.grant(ada, Role.ADMINISTRATOR),
                () -> accounts.revoke(ada, Role.ADMINISTRATOR));
        signIn(ada, Role.EMPLOYEE, Role.PEOPLE_TEAM);
        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(attempt::run).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void administrator_cannot_stop_being_one_by_themselves() {
        PersonId ada = persons.member(name + " Ada").id();
        PersonId ben = persons.member(name + " Ben").id();
        RunAs.operator(() -> {
            accounts.grant(ada, Role.ADMINISTRATOR);
            accounts.grant(ada, Role.PEOPLE_TEAM);
            accounts.grant(ben, Role.ADMINISTRATOR);
            return true;
        });
        signIn(ada, Role.EMPLOYEE, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> accounts.revoke(ada, Role.ADMINISTRATOR))
                .isInstanceOf(OwnAdministratorRoleException.class)
                .hasMessageContaining("another administrator");
        accounts.revoke(ada, Role.PEOPLE_TEAM);
        accounts.revoke(ben, Role.ADMINISTRATOR);
        assertThat(roles(ada)).contains(Set.of(Role.ADMINISTRATOR));
        assertThat(roles(ben)).isEmpty();
    }

    private Optional<Set<Role>> roles(PersonId person) {
        return RunAs.operator(() -> directory.find(person))
                .map(AccountEntry::roles)
                .filter(roles -> !roles.isEmpty());
    }

    private int statements() {
        return StatementCounter.during(() -> RunAs.operator(() -> directory.list(name, 0, 50)))
                .size();
    }

    private static void signIn(PersonId person, Role... roles) {
        SignedIn principal = () -> person;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, TestPeople.granted(Stream.of(roles))));
    }
}
