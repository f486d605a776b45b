package org.waymark.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.MailAddressRule;
import org.waymark.organization.KnownPerson.Facts;

/**
 * Everybody at once or some of them, as the company's records have them. It asks nobody who they are: that is for the services of
 * organization, which alone may use it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PeopleStore {

    /** So many are looked up one by one; more of them are found faster among everybody. */
    public static final int FEW = 500;

    private final PersonRepository people;
    private final DepartmentRepository departments;
    private final ReportingLineRepository openLines;
    private final ReportingLines lines;

    PeopleStore(
            PersonRepository people,
            DepartmentRepository departments,
            ReportingLineRepository openLines,
            ReportingLines lines) {
        this.people = people;
        this.departments = departments;
        this.openLines = openLines;
        this.lines = lines;
    }

    /**
     * What somebody is to be.
     *
     * @param person who, null for somebody new
     * @param facts all that is to be known of them
     */
    public record Change(@Nullable PersonId person, Facts facts) {}

    /**
     * Who reports to whom from now on.
     *
     * @param person the report
     * @param manager the new manager, null for nobody
     * @param from the first day of the new line, not in the future: a line counts as soon as it is open
     */
    public record Handover(PersonId person, @Nullable PersonId manager, LocalDate from) {}

    /**
     * Everybody, those who have left too.
     *
     * @return in the order in which they came
     */
    public List<KnownPerson> all() {
        return people.findAllWithDepartment().stream().map(KnownPerson::of).toList();
    }

    /**
     * By what people are named: each of them is looked for by itself.
     *
     * @param persons who are meant
     * @param externalIds by which the company's records know them
     * @param addresses keys of mail addresses, as {@link MailAddressRule#key} makes them
     * @param skeletons what names have in common with names that are taken for them
     */
    public record Named(
            Collection<PersonId> persons,
            Collection<String> externalIds,
            Collection<String> addresses,
            Collection<String> skeletons) {}

    /**
     * The people that something is about, with everybody above them and whoever reports to them, and those whose names are taken for theirs.
     *
     * @param named by what they are named
     * @return in the order in which they came, those who have left too
     */
    public List<KnownPerson> around(Named named) {
        List<Long> ids = people.findAround(
                named.persons().stream().map(PersonId::value).toArray(Long[]::new),
                named.externalIds().toArray(String[]::new),
                named.addresses().toArray(String[]::new),
                named.skeletons().toArray(String[]::new));
        return people.findAllWithDepartment(ids).stream().map(KnownPerson::of).toList();
    }

    /**
     * How many work here, by the company's records.
     *
     * @param today the day that decides whether a last one is over
     * @return all but those who have left
     */
    public int countWorking(LocalDate today) {
        return people.countWorking(today);
    }

    /**
     * One person.
     *
     * @param person who
     * @return empty if there is no such person
     */
    public Optional<KnownPerson> find(PersonId person) {
        return people.findById(person.value()).map(KnownPerson::of);
    }

    /**
     * Who reports to whom.
     *
     * @return managers by their reports, whoever has none is missing
     */
    public Map<PersonId, PersonId> managers() {
        return openLines.findOpen().stream().collect(Collectors.toMap(ReportingLine::person, ReportingLine::manager));
    }

    /**
     * Who some people report to.
     *
     * @param persons the reports
     * @return managers by their reports, whoever has none is missing
     */
    public Map<PersonId, PersonId> managers(Collection<PersonId> persons) {
        return openLines.findOpenOf(persons.stream().map(PersonId::value).toList()).stream()
                .collect(Collectors.toMap(ReportingLine::person, ReportingLine::manager));
    }

    /**
     * Who somebody reports to.
     *
     * @param person the report
     * @return empty for somebody who reports to nobody
     */
    public Optional<PersonId> managerOf(PersonId person) {
        return openLines.findOpenOf(person.value()).map(ReportingLine::manager);
    }

    /**
     * What the departments are called.
     *
     * @return each name once
     */
    public Set<String> departments() {
        return departments.findAll().stream().map(Department::name).collect(Collectors.toSet());
    }

    /**
     * Takes over what the records say. A department that nobody belongs to yet is made, and an address may pass from one person to
     * another.
     *
     * @param changes at most one for each person
     * @param retired who has left and whose address somebody else has from now on
     * @return who they are, in the order of the changes
     */
    public List<PersonId> write(List<Change> changes, Collection<PersonId> retired) {
        Map<PersonId, Person> known = changes.stream()
                .flatMap(change -> Stream.ofNullable(change.person()))
                .map(this::require)
                .collect(Collectors.toMap(Person::id, Function.identity()));
        Map<String, Department> byName = departmentsOf(changes, known.values());
        freeAddresses(changes, known, retired.stream().map(this::require).toList());
        List<Person> persons = new ArrayList<>();
        List<Person> added = new ArrayList<>();
        for (Change change : changes) {
            Facts facts = change.facts();
            Person person = known.get(change.person());
            if (person == null) {
                person = new Person(facts.name(), facts.email());
                added.add(person);
            }
            person.describe(
                    facts.externalId(),
                    facts.name(),
                    facts.email(),
                    facts.title(),
                    facts.department() == null ? null : byName.get(facts.department()),
                    facts.startsOn());
            person.worksUntil(facts.endsOn());
            person.holdRole(facts.roleAddress());
            persons.add(person);
        }
        people.saveAll(added);
        return persons.stream().map(Person::id).toList();
    }

    /**
     * Ends lines today and starts new ones. Whoever keeps their manager is passed over.
     *
     * @param handovers at most one for each person
     */
    public void handOver(List<Handover> handovers) {
        lines.handOver(
                handovers,
                handovers.size() > FEW
                        ? openLines.findOpen()
                        : openLines.findOpenOf(handovers.stream()
                                .map(handover -> handover.person().value())
                                .toList()));
    }

    /**
     * Gives the mail address and the id of somebody who has left free: an address that nobody can have takes its place.
     *
     * @param person who
     * @param today the day that decides whether their last one is over
     * @return false if they work here; nothing changes then
     */
    public boolean free(PersonId person, LocalDate today) {
        String address = Person.retiredEmail(person);
        return people.free(person.value(), address, MailAddressRule.key(address), today) > 0;
    }

    /**
     * Takes a last day away that is over.
     *
     * @param person who
     * @param today the day that decides whether it is over
     */
    public void workOn(PersonId person, LocalDate today) {
        people.workOn(person.value(), today);
    }

    private Person require(PersonId person) {
        return people.findById(person.value()).orElseThrow();
    }

    /** By their names, those that people stay in as they are; nobody looks for the others if nobody goes there. */
    private Map<String, Department> departmentsOf(List<Change> changes, Collection<Person> known) {
        Map<String, Department> byName = new HashMap<>();
        known.stream()
                .flatMap(person -> Stream.ofNullable(person.department()))
                .forEach(department -> byName.putIfAbsent(department.name(), department));
        Set<String> wanted = changes.stream()
                .flatMap(change -> Stream.ofNullable(change.facts().department()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!byName.keySet().containsAll(wanted)) {
            departments.findAll().forEach(department -> byName.putIfAbsent(department.name(), department));
        }
        wanted.removeAll(byName.keySet());
        departments
                .saveAll(wanted.stream().map(Department::new).toList())
                .forEach(department -> byName.put(department.name(), department));
        return byName;
    }

    /** An address that passes from one person to another has to be free before it can be taken again. */
    private void freeAddresses(List<Change> changes, Map<PersonId, Person> known, List<Person> retired) {
        retired.forEach(Person::retireEmail);
        Set<String> wanted = new HashSet<>();
        for (Change change : changes) {
            Person person = known.get(change.person());
            String email = MailAddressRule.key(change.facts().email());
            if (person == null || !MailAddressRule.key(person.email()).equals(email)) {
                wanted.add(email);
            }
        }
        List<Person> giving = known.values().stream()
                .filter(person -> wanted.contains(MailAddressRule.key(person.email())))
                .toList();
        giving.forEach(Person::giveUpEmail);
        if (!retired.isEmpty() || !giving.isEmpty()) {
            people.flush();
        }
    }
}
