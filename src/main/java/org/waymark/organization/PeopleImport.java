package org.waymark.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForStaff;
import org.waymark.organization.ImportPlan.Member;
import org.waymark.organization.LadderRoles.LadderRole;
import org.waymark.organization.ReportingLines.Handover;

/**
 * Takes people, departments and reporting lines over from a CSV file. Nothing is guessed: each problem is told with its
 * line and column, and nothing is written while one stands. People are recognised by id, else by mail address. A column
 * that the file does not have changes nothing; an empty cell in a column that it has takes the value away (but for the
 * id). People whom the file does not list are left alone. What would make whoever imports another person or somebody's manager
 * waits for a second one, see {@link HeldChanges}.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PeopleImport {

    private final PersonRepository people;
    private final DepartmentRepository departments;
    private final ReportingLineRepository openLines;
    private final ReportingLines lines;
    private final Leavers leavers;
    private final ObjectProvider<LadderRoles> ladderRoles;
    private final HeldChangeStore held;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleImport(
            PersonRepository people,
            DepartmentRepository departments,
            ReportingLineRepository openLines,
            ReportingLines lines,
            Leavers leavers,
            ObjectProvider<LadderRoles> ladderRoles,
            HeldChangeStore held,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.departments = departments;
        this.openLines = openLines;
        this.lines = lines;
        this.leavers = leavers;
        this.ladderRoles = ladderRoles;
        this.held = held;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells what an import would do.
     *
     * @param file the bytes of a CSV file
     * @param options what the file does not say itself
     * @return the dry run
     */
    @ForStaff
    public ImportReport check(byte[] file, ImportOptions options) {
        return check(PeopleFile.read(file, options));
    }

    /** As {@link #check(byte[], ImportOptions)}, for what was read already. */
    @ForStaff
    ImportReport check(PeopleFile file) {
        return prepare(file).report();
    }

    /**
     * Imports a file, unless {@link ImportReport#isSound} says that something stands against it. A new manager counts
     * from today on. The reporting line of a new person starts on their own first day, or today if that is still to come:
     * their manager can prepare for them.
     *
     * @param file the bytes of a CSV file
     * @param options what the file does not say itself
     * @return what was done
     */
    @ForStaff
    @Transactional
    public ImportReport apply(byte[] file, ImportOptions options) {
        return apply(PeopleFile.read(file, options));
    }

    /** As {@link #apply(byte[], ImportOptions)}, for what was read already. */
    @ForStaff
    @Transactional
    ImportReport apply(PeopleFile file) {
        Prepared prepared = prepare(file);
        ImportReport report = prepared.report();
        if (!report.isSound()) {
            return report;
        }
        write(prepared);
        if (!report.changes().isEmpty()) {
            events.publishEvent(new PeopleImported(report.added(), report.changed()));
        }
        return report.asWritten();
    }

    private record Prepared(
            PeopleFile file,
            ImportPlan plan,
            ImportReport report,
            List<Department> departments,
            List<ReportingLine> open) {}

    private Prepared prepare(PeopleFile file) {
        List<Department> knownDepartments = departments.findAll();
        List<ReportingLine> open = openLines.findOpen();
        ImportPlan plan = ImportPlan.of(
                file,
                new ImportPlan.Known(
                        people.findAllWithDepartment(),
                        open.stream().collect(Collectors.toMap(ReportingLine::person, ReportingLine::manager)),
                        leavers.all(),
                        knownDepartments.stream().map(Department::name).collect(Collectors.toSet()),
                        roleTitles(),
                        LocalDate.now(clock)));
        currentUser.find().ifPresent(plan::holdFor);
        return new Prepared(file, plan, plan.report(), knownDepartments, open);
    }

    private @Nullable Map<String, String> roleTitles() {
        LadderRoles roles = ladderRoles.getIfAvailable();
        return roles == null
                ? null
                : roles.list().stream().collect(Collectors.toMap(LadderRole::address, LadderRole::title));
    }

    private void write(Prepared prepared) {
        PeopleFile file = prepared.file();
        Map<String, Department> byName = prepared.departments().stream()
                .collect(Collectors.toMap(
                        Department::name, Function.identity(), (first, second) -> first, HashMap::new));
        departments
                .saveAll(prepared.report().newDepartments().stream()
                        .map(Department::new)
                        .toList())
                .forEach(department -> byName.put(department.name(), department));

        List<Member> members = prepared.plan().listed().toList();
        Map<Member, Person> persons = new HashMap<>();
        List<Person> added = new ArrayList<>();
        List<PersonId> others = members.stream()
                .filter(Member::isAnother)
                .flatMap(member -> Stream.ofNullable(member.person()))
                .filter(prepared.plan()::worksHere)
                .map(Person::id)
                .toList();
        freeAddresses(members, prepared.plan().retired());
        for (Member member : members) {
            PersonRow row = member.listed();
            Person person = member.person();
            if (person == null) {
                person = new Person(member.newName(), member.newEmail());
                added.add(person);
            }
            persons.put(member, person);
            person.describe(
                    member.newId(),
                    member.newName(),
                    member.newEmail(),
                    file.has(PeopleColumn.TITLE) ? row.title() : person.title(),
                    file.has(PeopleColumn.DEPARTMENT) ? byName.get(row.department()) : person.department(),
                    file.has(PeopleColumn.START_DATE) ? row.startsOn() : person.startsOn());
            if (file.has(PeopleColumn.END_DATE)) {
                person.worksUntil(prepared.plan().lastDay(member));
            }
            if (file.has(PeopleColumn.ROLE)) {
                person.holdRole(prepared.plan().role(member));
            }
        }
        people.saveAll(added);
        others.forEach(person -> events.publishEvent(new IdentityChanged(person)));
        lines.handOver(members.stream().map(member -> handover(member, persons)).toList(), prepared.open());
        held.ask(members, persons);
    }

    private Handover handover(Member member, Map<Member, Person> persons) {
        LocalDate today = LocalDate.now(clock);
        LocalDate startsOn = member.listed().startsOn();
        boolean sinceFirstDay = member.person() == null && startsOn != null && startsOn.isBefore(today);
        Member manager = member.manager();
        Person managing = manager == null ? null : persons.getOrDefault(manager, manager.person());
        return new Handover(
                Objects.requireNonNull(persons.get(member)).id(),
                managing == null ? null : managing.id(),
                sinceFirstDay ? Objects.requireNonNull(startsOn) : today);
    }

    /** An address that passes from one person to another has to be free before it can be taken again. */
    private void freeAddresses(List<Member> members, Set<Person> retired) {
        retired.forEach(Person::retireEmail);
        Set<String> wanted = new HashSet<>();
        for (Member member : members) {
            Person person = member.person();
            String email = PersonRow.emailKey(member.newEmail());
            if (person == null || !PersonRow.emailKey(person.email()).equals(email)) {
                wanted.add(email);
            }
        }
        boolean any = !retired.isEmpty();
        for (Member member : members) {
            Person person = member.person();
            if (person != null && wanted.contains(PersonRow.emailKey(person.email()))) {
                person.giveUpEmail();
                any = true;
            }
        }
        if (any) {
            people.flush();
        }
    }
}
