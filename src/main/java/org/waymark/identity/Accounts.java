package org.waymark.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.ForStaff;
import org.waymark.base.security.Role;

/** Accounts and what they are trusted with. */
@Service
@DeniedByDefault
@Transactional
public class Accounts {

    /** The fewest characters of a password; NIST SP 800-63B asks for length, not for kinds of characters. */
    public static final int PASSWORD_MINIMUM = 10;

    /** The most characters of a password: bcrypt reads no more than 72 bytes. */
    public static final int PASSWORD_MAXIMUM = 64;

    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final RememberedDevices devices;
    private final PasswordEncoder encoder;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            OneTimeLinks links,
            RememberedDevices devices,
            PasswordEncoder encoder,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.devices = devices;
        this.encoder = encoder;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether anybody can sign in at all.
     *
     * @return true in a new installation
     */
    @ForAdministrators
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    /**
     * Gives somebody a password, and an account if they had none.
     *
     * @param person who
     * @param password in clear text
     */
    @ForAdministrators
    public void setPassword(PersonId person, String password) {
        String hash = encoder.encode(password);
        Optional<Account> account = accounts.findById(person.value());
        if (account.isPresent()) {
            account.get().changePassword(hash);
        } else {
            accounts.save(new Account(person, hash, clock.instant()));
        }
    }

    /**
     * Changes one's own password. Every remembered device is signed out, since one of them may be the reason.
     *
     * @param current the password until now
     * @param wanted the new one
     * @return false if the current password is not right; nothing is changed then
     */
    @ForEmployees
    public boolean changeOwnPassword(String current, String wanted) {
        PersonId person = currentUser.require();
        Account account = accounts.findById(person.value()).orElseThrow();
        if (!encoder.matches(current, account.passwordHash())) {
            return false;
        }
        account.changePassword(encoder.encode(wanted));
        devices.forgetAll(person);
        return true;
    }

    /**
     * Makes a link with which a person sets a password of their own, once. An earlier link of theirs ends.
     *
     * @param person who
     * @return the link's secret part
     */
    @ForAdministrators
    public String invite(PersonId person) {
        return links.create(person);
    }

    /**
     * Which of several people can sign in.
     *
     * @param persons whom to look at
     * @return those with an account
     */
    @ForStaff
    @Transactional(readOnly = true)
    public Set<PersonId> withAccount(Collection<PersonId> persons) {
        return accounts.findAllById(persons.stream().map(PersonId::value).toList()).stream()
                .map(account -> new PersonId(account.getId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What several people are trusted with beyond every employee's rights.
     *
     * @param persons whom to look at
     * @return by person; people without a role are missing
     */
    @ForStaff
    @Transactional(readOnly = true)
    public Map<PersonId, Set<Role>> roles(Collection<PersonId> persons) {
        List<Long> ids = persons.stream().map(PersonId::value).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select person_id, role from account_role where person_id in (:ids)")
                .param("ids", ids)
                .query((row, number) ->
                        Map.entry(new PersonId(row.getLong("person_id")), Role.valueOf(row.getString("role"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                Map.Entry::getValue, Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))));
    }

    /**
     * Trusts a person with a role; it counts from their next sign-in.
     *
     * @param person who
     * @param role {@link Role#PEOPLE_TEAM} or {@link Role#ADMINISTRATOR}
     */
    @ForAdministrators
    public void grant(PersonId person, Role role) {
        jdbc.sql("insert into account_role (person_id, role) values (:person, :role) on conflict do nothing")
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }

    /**
     * Takes a role away; it counts from their next sign-in.
     *
     * @param person who
     * @param role {@link Role#PEOPLE_TEAM} or {@link Role#ADMINISTRATOR}
     */
    @ForAdministrators
    public void revoke(PersonId person, Role role) {
        jdbc.sql("delete from account_role where person_id = :person and role = :role")
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }
}
