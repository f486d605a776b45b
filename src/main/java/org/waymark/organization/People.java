package org.waymark.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.UndoTime;
import org.waymark.base.search.Sought;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.ForEverybody;
import org.waymark.base.security.ForStaff;
import org.waymark.base.text.MailAddressRule;
import org.waymark.base.text.OneLine;
import org.waymark.organization.PeopleStore.Handover;

/** The company directory: people and who is whose manager today. Everybody who is signed in may read it. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class People {

    private final PersonRepository people;
    private final ReportingLineRepository openLines;
    private final ReportingLines lines;
    private final Cycles cycles;
    private final ObjectProvider<LadderRoles> ladderRoles;
    private final SecondPerson secondPerson;
    private final CurrentUser currentUser;
    private final Clock clock;

    People(
            PersonRepository people,
            ReportingLineRepository openLines,
            ReportingLines lines,
            Cycles cycles,
            ObjectProvider<LadderRoles> ladderRoles,
            SecondPerson secondPerson,
            CurrentUser currentUser,
            Clock clock) {
        this.people = people;
        this.openLines = openLines;
        this.lines = lines;
        this.cycles = cycles;
        this.ladderRoles = ladderRoles;
        this.secondPerson = secondPerson;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Finds one person.
     *
     * @param person who
     * @return empty if there is no such person
     */
    @ForEverybody
    public Optional<PersonReference> find(PersonId person) {
        return people.findReference(person.value());
    }

    /**
     * Finds one person by mail address.
     *
     * @param email in any case
     * @return empty if there is no such person
     */
    @ForEverybody
    public Optional<PersonReference> findByEmail(String email) {
        return people.findReferenceByEmailKey(MailAddressRule.key(email));
    }

    /**
     * Finds one person, and whether they manage anybody today.
     *
     * @param person who
     * @return empty if there is no such person
     */
    @ForEverybody
    public Optional<Profile> profile(PersonId person) {
        return people.findProfile(person.value());
    }

    /**
     * Finds somebody who reports to a manager today.
     *
     * @param manager the manager
     * @param person the report
     * @return empty if there is no such person, or none of whom that manager is the manager today
     */
    @ForEverybody
    public Optional<PersonReference> reportOf(PersonId manager, PersonId person) {
        Optional<PersonReference> report = people.findReportOf(manager.value(), person.value());
        lines.rememberThat(person, manager, report.isPresent());
        return report;
    }

    /**
     * Finds several people at once.
     *
     * @param persons who; those that do not exist are missing in the result
     * @return by id
     */
    @ForEverybody
    public Map<PersonId, PersonReference> findAll(Collection<PersonId> persons) {
        List<Long> ids = persons.stream().map(PersonId::value).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return people.findReferences(ids).stream().collect(Collectors.toMap(PersonReference::id, Function.identity()));
    }

    /**
     * Who somebody's manager is today.
     *
     * @param person whose manager
     * @return empty for somebody who reports to nobody
     */
    @ForEverybody
    public Optional<PersonReference> managerOf(PersonId person) {
        return people.findManagerOf(person.value());
    }

    /**
     * Somebody, their manager of today and who reports to them today, at once.
     *
     * @param person who
     * @param handover whether to ask as well if they have something to hand over, which costs more than all else; for the viewer alone
     * @return empty if there is no such person
     */
    @ForEverybody
    public Optional<Reporting> around(PersonId person, boolean handover) {
        List<NearPerson> near = people.findNear(person.value(), handover ? person.value() : 0);
        return near.stream()
                .map(NearPerson::reference)
                .filter(reference -> reference.id().equals(person))
                .findFirst()
                .map(self -> new Reporting(
                        self,
                        near.stream()
                                .filter(NearPerson::isManager)
                                .map(NearPerson::reference)
                                .findFirst()
                                .orElse(null),
                        near.stream()
                                .filter(NearPerson::isReport)
                                .map(NearPerson::reference)
                                .toList(),
                        near.stream().anyMatch(NearPerson::isToDecide)));
    }

    /**
     * Takes note that the viewer has read who their manager is.
     *
     * @param manager whom the page named
     */
    @ForEmployees
    @Transactional
    public void acknowledge(PersonId manager) {
        openLines.acknowledge(manager.value());
    }

    /**
     * Undoes that the viewer took note of it a moment ago: their manager is introduced to them again.
     *
     * @param manager whom the page named
     * @return false if it is too late, or if that is not the viewer's manager any more; nothing changes then
     */
    @ForEmployees
    @Transactional
    public boolean introduceAgain(PersonId manager) {
        return openLines.introduceAgain(manager.value(), UndoTime.TAKEN.toSeconds());
    }

    /**
     * Who was somebody's manager before, without the one of today.
     *
     * @param person whose manager
     * @return each once, the latest first; empty for somebody who had no other
     */
    @ForEverybody
    public List<PersonReference> formerManagersOf(PersonId person) {
        PersonId today = managerOf(person).map(PersonReference::id).orElse(null);
        return people.findFormerManagersOf(person.value()).stream()
                .filter(manager -> !manager.id().equals(today))
                .distinct()
                .toList();
    }

    /**
     * Who reports to somebody today, by name, but for those who have left.
     *
     * @param manager the manager
     * @return empty for somebody without direct reports
     */
    @ForEverybody
    public List<PersonReference> reportsOf(PersonId manager) {
        return people.findReportsOf(manager.value());
    }

    /**
     * Whether one person reports to another today.
     *
     * @param person the report
     * @param manager the manager
     * @return true while their line is open
     */
    @ForEverybody
    public boolean isManagedBy(PersonId person, PersonId manager) {
        return lines.isManagedBy(person, manager);
    }

    /**
     * Lists people who work here and whose name and mail address hold each word of a text, whatever its case and accents.
     *
     * @param text empty for everybody
     * @param offset how many to pass over
     * @param limit how many to return at the most, positive
     * @return by name
     */
    @ForEverybody
    public List<PersonReference> search(String text, int offset, int limit) {
        return people.search(Sought.of(text).patterns(), offset, limit);
    }

    /**
     * Lists people as {@link #search} does, with their managers, and those who have left.
     *
     * @param text empty for everybody
     * @param offset how many to pass over
     * @param limit how many to return at the most, positive
     * @return by name
     */
    @ForStaff
    public List<DirectoryEntry> directory(String text, int offset, int limit) {
        return people.findEntries(Sought.of(text).patterns(), offset, limit);
    }

    /**
     * Finds some lines of {@link #directory}.
     *
     * @param persons who, as many as a page shows
     * @return by name; those that do not exist are missing
     */
    @ForStaff
    public List<DirectoryEntry> entries(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? List.of()
                : people.findEntries(persons.stream().map(PersonId::value).toList());
    }

    /**
     * Finds one line of {@link #directory}.
     *
     * @param person who
     * @return empty if there is no such person
     */
    @ForStaff
    public Optional<DirectoryEntry> entry(PersonId person) {
        return people.findEntry(person.value());
    }

    /**
     * Counts what {@link #search} lists.
     *
     * @param text empty for everybody
     * @return how many
     */
    @ForEverybody
    public int count(String text) {
        return people.countSearch(Sought.of(text).patterns());
    }

    /**
     * Counts what {@link #directory} lists.
     *
     * @param text empty for everybody
     * @return how many
     */
    @ForStaff
    public int countDirectory(String text) {
        return people.countEntries(Sought.of(text).patterns());
    }

    /**
     * Whether anybody is known at all.
     *
     * @return false in a new installation
     */
    @ForEverybody
    public boolean isEmpty() {
        return people.findAnyId(Limit.of(1)).isEmpty();
    }

    /**
     * Whether one person is known and nobody else.
     *
     * @return true for the first administrator of a new installation, until they bring others
     */
    @ForEverybody
    public boolean isAlone() {
        return people.findAnyId(Limit.of(2)).size() == 1;
    }

    /**
     * Adds a person by hand.
     *
     * @param name full name
     * @param email mail address
     * @return the new person's id
     * @throws IllegalArgumentException if the address is taken or none, or if the name is none
     */
    @ForStaff
    @Transactional
    public PersonId add(String name, String email) {
        String address = MailAddressRule.read(email)
                .orElseThrow(() -> new IllegalArgumentException("This is no mail address: " + email));
        if (findByEmail(address).isPresent()) {
            throw new IllegalArgumentException("Somebody with the mail address " + email + " is already here.");
        }
        String line = OneLine.checked(name);
        if (!OneLine.isReadable(line)) {
            throw new IllegalArgumentException("A name has at least one letter or digit");
        }
        return people.save(new Person(line, address)).id();
    }

    /**
     * Says which role somebody holds on a ladder.
     *
     * @param person who
     * @param roleAddress as {@code path.role}, null if it is not known
     * @throws IllegalArgumentException if no ladder has such a role
     */
    @ForStaff
    @Transactional
    public void assignRole(PersonId person, @Nullable String roleAddress) {
        LadderRoles roles = ladderRoles.getIfAvailable();
        if (roles != null && roleAddress != null && !roles.exists(roleAddress)) {
            throw new IllegalArgumentException("No path has a role with the address " + roleAddress + ".");
        }
        people.findById(person.value()).orElseThrow().holdRole(roleAddress);
    }

    /**
     * Makes somebody the manager of a person from today on, and ends the line there was. Whoever would make themself a manager
     * asks a second person for it, see {@link SecondPerson}.
     *
     * @param person the report
     * @param manager the new manager, null for nobody
     * @throws ReportingCycleException if the new manager is, or reports to, the very person
     */
    @ForStaff
    @Transactional
    public void changeManager(PersonId person, @Nullable PersonId manager) {
        if (manager != null) {
            cycles.refuse(person, manager);
        }
        Optional<ReportingLine> open = openLines.findOpenOf(person.value());
        if (manager != null && currentUser.find().equals(Optional.of(manager))) {
            PersonId today = open.map(ReportingLine::manager).orElse(null);
            if (!manager.equals(today)) {
                secondPerson.askForReport(person, today);
            }
            return;
        }
        lines.handOver(
                List.of(new Handover(person, manager, LocalDate.now(clock))),
                open.stream().toList());
    }
}
