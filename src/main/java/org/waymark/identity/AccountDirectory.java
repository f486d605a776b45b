package org.waymark.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForStaff;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.organization.DirectoryEntry;
import org.waymark.organization.LadderRoles;
import org.waymark.organization.LadderRoles.LadderRole;
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
    private final AccountStates accounts;
    private final MailAddresses addresses;
    private final Leavers leavers;
    private final AccountInvitations invitations;
    private final ObjectProvider<LadderRoles> ladderRoles;

    AccountDirectory(
            People people,
            AccountStates accounts,
            MailAddresses addresses,
            Leavers leavers,
            AccountInvitations invitations,
            ObjectProvider<LadderRoles> ladderRoles) {
        this.people = people;
        this.accounts = accounts;
        this.addresses = addresses;
        this.leavers = leavers;
        this.invitations = invitations;
        this.ladderRoles = ladderRoles;
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
     * Lists people who were invited and have not come, as far as their name or mail address holds a text.
     *
     * @param text empty for all of them
     * @param offset how many to pass over
     * @param limit how many to return at the most, positive
     * @return by name
     */
    @ForStaff
    public List<AccountEntry> listNotCome(String text, int offset, int limit) {
        return withAccounts(people.entries(invitations.notCome(text, offset, limit)));
    }

    /**
     * Counts what {@link #listNotCome} lists.
     *
     * @param text empty for all of them
     * @return how many
     */
    @ForStaff
    public int countNotCome(String text) {
        return invitations.countNotCome(text);
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

    private Map<String, LadderRole> ladderRoles(List<DirectoryEntry> entries) {
        LadderRoles roles = ladderRoles.getIfAvailable();
        return roles == null
                ? Map.of()
                : roles
                        .find(entries.stream()
                                .flatMap(entry ->
                                        Stream.ofNullable(entry.person().roleAddress()))
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(LadderRole::address, Function.identity()));
    }

    private List<AccountEntry> withAccounts(List<DirectoryEntry> entries) {
        List<PersonId> ids = entries.stream().map(entry -> entry.person().id()).toList();
        Map<PersonId, AccountStates.Found> states = accounts.of(ids);
        Set<PersonId> refused = addresses.closed(ids);
        // Nobody is asked for where nobody has left.
        Map<PersonId, Departure> departures = leavers.of(states.entrySet().stream()
                .filter(found -> found.getValue().left())
                .map(Map.Entry::getKey)
                .toList());
        Map<String, LadderRole> roles = ladderRoles(entries);
        return entries.stream()
                .map(entry -> {
                    PersonId person = entry.person().id();
                    AccountStates.Found found = Objects.requireNonNull(states.get(person), "every one is asked for");
                    Departure departure = departures.get(person);
                    return new AccountEntry(
                            entry,
                            departure == null ? found.state() : AccountState.CLOSED,
                            found.roles(),
                            refused.contains(person),
                            found.invitation(),
                            departure,
                            roles.get(entry.person().roleAddress()));
                })
                .toList();
    }
}
