package org.waymark.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForStaff;
import org.waymark.base.security.Role;
import org.waymark.organization.DirectoryEntry;
import org.waymark.organization.MailAddresses;
import org.waymark.organization.People;
import org.waymark.organization.leaver.Departure;
import org.waymark.organization.leaver.Leavers;

/** People with their accounts, for those who keep either. The number of statements does not grow with the list. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class AccountDirectory {

    private final People people;
    private final Accounts accounts;
    private final AccountRepository stored;
    private final MailAddresses addresses;
    private final Leavers leavers;

    AccountDirectory(
            People people, Accounts accounts, AccountRepository stored, MailAddresses addresses, Leavers leavers) {
        this.people = people;
        this.accounts = accounts;
        this.stored = stored;
        this.addresses = addresses;
        this.leavers = leavers;
    }

    /**
     * Lists people whose name or mail address holds a text.
     *
     * @param text empty for everybody
     * @param offset how many to pass over
     * @param limit how many to return at the most, positive
     * @return by name
     */
    @ForStaff
    public List<AccountEntry> list(String text, int offset, int limit) {
        return withAccounts(people.directory(text, offset, limit));
    }

    /**
     * Counts what {@link #list} lists.
     *
     * @param text empty for everybody
     * @return how many
     */
    @ForStaff
    public int count(String text) {
        return people.countDirectory(text);
    }

    /**
     * Finds one person.
     *
     * @param person who
     * @return empty if there is no such person
     */
    @ForStaff
    public Optional<AccountEntry> find(PersonId person) {
        return withAccounts(people.entry(person).stream().toList()).stream().findFirst();
    }

    private List<AccountEntry> withAccounts(List<DirectoryEntry> entries) {
        List<PersonId> ids = entries.stream().map(entry -> entry.person().id()).toList();
        Map<Long, AccountState> states = stored
                .findAllById(ids.stream().map(PersonId::value).toList())
                .stream()
                .collect(Collectors.toMap(
                        Account::getId, account -> account.enabled() ? AccountState.OPEN : AccountState.CLOSED));
        Map<PersonId, Set<Role>> roles = accounts.roles(ids);
        Set<PersonId> refused = addresses.closed(ids);
        Map<PersonId, Departure> departures = leavers.of(ids);
        return entries.stream()
                .map(entry -> {
                    PersonId person = entry.person().id();
                    Departure departure = departures.get(person);
                    return new AccountEntry(
                            entry,
                            departure == null
                                    ? states.getOrDefault(person.value(), AccountState.NONE)
                                    : AccountState.CLOSED,
                            roles.getOrDefault(person, Set.of()),
                            refused.contains(person),
                            departure);
                })
                .toList();
    }
}
