package org.waymark.organization.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.Skeleton;
import org.waymark.organization.KnownPerson;
import org.waymark.organization.KnownPerson.Facts;
import org.waymark.organization.PersonField;
import org.waymark.organization.PersonReference;
import org.waymark.organization.importing.PeopleImportReport.Change;
import org.waymark.organization.importing.PeopleImportReport.FieldChange;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.organization.importing.PeopleImportReport.Problem;
import org.waymark.organization.importing.PeopleImportReport.Waiting;

/** A file set against the people who are here: who is meant by each row, what would change, and what stands against it. */
final class ImportPlan {

    /**
     * What is here before the import.
     *
     * @param people everybody, or everybody whom the file is about
     * @param managers who of them reports to whom today
     * @param left who of them has left
     * @param leftOn the last day of those who have left, as far as it is known
     * @param moves what is planned for them
     * @param working how many people work here in all
     * @param departments their names
     * @param roles titles of all ladder roles by their addresses, null if nobody can tell
     * @param today the day of the import
     */
    record Known(
            List<KnownPerson> people,
            Map<PersonId, PersonId> managers,
            Set<PersonId> left,
            Map<PersonId, LocalDate> leftOn,
            Map<PersonId, MoveWish> moves,
            int working,
            Collection<String> departments,
            @Nullable Map<String, String> roles,
            LocalDate today) {

        boolean hasLeft(KnownPerson person) {
            return left.contains(person.id());
        }

        /** Whether a row says that somebody who has left comes back: it has a first day after their last one. */
        boolean isBack(KnownPerson person, @Nullable LocalDate startsOn) {
            LocalDate lastDay = leftOn.get(person.id());
            return hasLeft(person) && startsOn != null && lastDay != null && startsOn.isAfter(lastDay);
        }

        boolean isOver(@Nullable LocalDate lastDay) {
            return lastDay != null && lastDay.isBefore(today);
        }
    }

    /** Enough to see what it is about. */
    private static final int MOST_NAMESAKES = 3;

    private final PeopleFile file;
    private final Known known;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, List<Member>> byId = new HashMap<>();
    private final Map<String, List<Member>> byEmail = new HashMap<>();
    private final List<Problem> problems;
    private final List<Problem> warnings;
    private final Set<Member> doubles = new HashSet<>();
    private final RowMatching matching;
    private final RolesOfFile roles;
    private final List<PlannedByFile> moves = new ArrayList<>();
    private @Nullable PersonId currentActor;

    private ImportPlan(PeopleFile file, Known known, Set<PersonId> leftAlone) {
        this.file = file;
        this.known = known;
        this.matching = RowMatching.of(file, known, leftAlone);
        this.problems = new ArrayList<>(file.problems());
        this.warnings = new ArrayList<>(file.warnings());
        this.roles = new RolesOfFile(known.roles());
    }

    /** A plan that changes nothing of those who are left alone. */
    static ImportPlan of(PeopleFile file, Known known, Set<PersonId> leftAlone) {
        ImportPlan plan = new ImportPlan(file, known, leftAlone);
        plan.match();
        plan.findDoubles();
        plan.findNamesakes();
        plan.findLater();
        plan.resolveManagers();
        plan.findCycles(Member::wishedManager);
        if (plan.problems.isEmpty() && plan.members.stream().anyMatch(Member::isLater)) {
            plan.findCycles(Member::manager);
        }
        plan.moves.addAll(PlannedByFile.of(plan.members, file, known, plan.roles, plan.warnings));
        plan.seeRoles();
        plan.tellWhoStaysAway();
        plan.warnings.addAll(ImportConsequences.of(plan, plan.members, file, known));
        return plan;
    }

    /** Everybody whom the file lists, in its order. */
    Stream<Member> listed() {
        return members.stream().filter(member -> member.row != null);
    }

    /** Sorts out what waits for a second person if a person imports; a new one cannot have what is still somebody's. */
    void holdFor(PersonId actor) {
        currentActor = actor;
        if (!problems.isEmpty()) {
            return;
        }
        Holding.hold(actor, members);
        for (Member added : listed().filter(member -> member.person == null).toList()) {
            for (Member holder : members) {
                if (holder.stillHas(PersonField.EMAIL, added.email())) {
                    PeopleColumn column = file.has(PeopleColumn.EMAIL) ? PeopleColumn.EMAIL : PeopleColumn.EMAIL_LOCAL;
                    problem(added.listed(), column, Kind.STILL_TAKEN, added.email(), holder.labelToday());
                }
                if (holder.stillHas(PersonField.ID, added.externalId())) {
                    String id = Objects.requireNonNull(added.externalId());
                    problem(added.listed(), PeopleColumn.ID, Kind.STILL_TAKEN, id, holder.labelToday());
                }
            }
        }
    }

    /** What is planned, or is no more. */
    List<PlannedByFile> moves() {
        return moves;
    }

    /** A file of those who work here does not list whoever has left. */
    private boolean isKnownToWorkHere(Member member) {
        return member.person != null && !known.hasLeft(member.person);
    }

    PeopleImportReport report() {
        List<Change> changes = problems.isEmpty()
                ? listed().map(this::change)
                        .filter(change -> change.isNew() || !change.fields().isEmpty())
                        .toList()
                : List.of();
        List<PeopleImportReport.Planned> planned = problems.isEmpty()
                ? moves.stream().map(move -> move.told(currentActor)).toList()
                : List.of();
        long touched = Stream.concat(
                        changes.stream().map(Change::line), planned.stream().map(PeopleImportReport.Planned::line))
                .distinct()
                .count();
        Set<String> departments = listed().map(member -> member.listed().department())
                .filter(Objects::nonNull)
                .filter(department -> !known.departments().contains(department))
                .collect(Collectors.toCollection(TreeSet::new));
        return new PeopleImportReport(
                false,
                file.rows().size(),
                byLine(problems),
                byLine(warnings),
                file.columns(),
                roles.given(),
                List.copyOf(departments),
                changes,
                problems.isEmpty() ? listed().flatMap(this::waiting).toList() : List.of(),
                planned,
                problems.isEmpty() ? file.rows().size() - (int) touched : 0,
                // A form is asked nothing about those whom it does not list.
                file.settled() == null
                        ? known.working()
                                - (int) listed().filter(this::isKnownToWorkHere).count()
                                - (int) matching.passedOver().values().stream()
                                        .filter(this::worksHere)
                                        .count()
                        : 0);
    }

    /** The role that somebody holds after the import. */
    private @Nullable String role(Member member) {
        return roles.after(member.listed(), member.person);
    }

    private void seeRoles() {
        listed().forEach(member -> roles.see(member.listed(), member.person));
        warnings.addAll(roles.warnings(file.header(PeopleColumn.ROLE)));
    }

    private static List<Problem> byLine(List<Problem> problems) {
        return problems.stream().sorted(Comparator.comparingLong(Problem::line)).toList();
    }

    private void match() {
        Map<KnownPerson, Member> byPerson = new HashMap<>();
        for (PersonRow row : file.rows()) {
            if (!matching.passedOver().containsKey(row)) {
                members.add(new Member(row, matching.of(row)));
            }
        }
        for (KnownPerson person : known.people()) {
            if (!matching.isMatched(person)) {
                Member member = new Member(null, person);
                members.add(member);
                byPerson.put(person, member);
            }
        }
        for (Member member : members) {
            index(byId, member.externalId(), member);
            if (!matching.retired().contains(member.person)) {
                index(byEmail, PersonRow.emailKey(member.email()), member);
            }
        }
        // A row that changes nothing still says who is meant by its id.
        matching.passedOver().forEach((row, person) -> index(byId, row.id(), byPerson.get(person)));
        problems.addAll(matching.problems());
        warnings.addAll(matching.warnings());
    }

    private static void index(Map<String, List<Member>> index, @Nullable String key, @Nullable Member member) {
        if (key != null && !key.isEmpty() && member != null) {
            index.computeIfAbsent(key, ignored -> new ArrayList<>()).add(member);
        }
    }

    private void findDoubles() {
        for (Member member : listed().toList()) {
            PersonRow row = member.listed();
            if (row.id() != null) {
                Member first = byId.getOrDefault(row.id(), List.of(member)).getFirst();
                Member last = byId.getOrDefault(row.id(), List.of(member)).getLast();
                if (first != member) {
                    doubles.add(first);
                    doubles.add(member);
                    problem(row, PeopleColumn.ID, Kind.DOUBLE_ID, row.id(), first.lineNumber());
                } else if (last.row == null) {
                    problem(row, PeopleColumn.ID, Kind.ID_TAKEN, row.id(), last.label());
                }
            }
            if (!row.email().isEmpty()) {
                List<Member> same = byEmail.getOrDefault(PersonRow.emailKey(row.email()), List.of(member));
                Member first = same.getFirst();
                Member last = same.getLast();
                PeopleColumn column = file.emailColumn();
                if (first != member) {
                    doubles.add(first);
                    doubles.add(member);
                    problem(row, column, Kind.DOUBLE_EMAIL, row.email(), first.lineNumber());
                } else if (last.row == null) {
                    // People who are not in the file come last.
                    problem(row, column, Kind.EMAIL_TAKEN, row.email(), last.label());
                }
            }
        }
    }

    /** Names that are taken for each other, where this file brings one of them. */
    private void findNamesakes() {
        Map<String, List<Member>> alike = new HashMap<>();
        members.forEach(member -> alike.computeIfAbsent(member.skeleton(), key -> new ArrayList<>())
                .add(member));
        PeopleColumn column = file.has(PeopleColumn.NAME) ? PeopleColumn.NAME : PeopleColumn.LAST_NAME;
        for (Member member : listed().filter(Member::bringsName).toList()) {
            String others = alike.getOrDefault(member.skeleton(), List.of()).stream()
                    .filter(other -> other != member)
                    .limit(MOST_NAMESAKES)
                    .map(this::described)
                    .collect(Collectors.joining("; "));
            if (!others.isEmpty()) {
                warnings.add(new Problem(
                        member.listed().line(),
                        file.header(column),
                        Kind.NAMESAKE,
                        List.of(described(member), others)));
            }
        }
    }

    private String described(Member member) {
        String title = member.row != null && file.has(PeopleColumn.TITLE)
                ? member.row.title()
                : member.person == null ? null : member.person.facts().title();
        return PersonReference.toldApart(member.name(), title, member.email());
    }

    private void resolveManagers() {
        ManagerSearch search = new ManagerSearch(
                file,
                byId,
                byEmail,
                members.stream().filter(member -> member.person == null || !known.hasLeft(member.person)),
                doubles);
        Map<PersonId, Member> byPerson = new HashMap<>();
        for (Member member : members) {
            if (member.person != null) {
                byPerson.put(member.person.id(), member);
            }
        }
        for (Member member : members) {
            if (member.person != null) {
                member.managerToday = byPerson.get(known.managers().get(member.person.id()));
            }
            member.manager = member.row != null && file.hasManagers() ? search.of(member) : member.managerToday;
        }
        problems.addAll(search.problems());
    }

    /** What of a row counts from a later day on; somebody new has all of it at once. */
    private void findLater() {
        listed().forEach(member -> {
            PersonRow row = member.listed();
            KnownPerson person = member.person;
            if (person != null && known.isBack(person, row.startsOn())) {
                member.later = Objects.requireNonNull(row.startsOn());
                member.returns = true;
            } else if (person != null && !known.hasLeft(person) && isToCome(row.from())) {
                member.later = row.from();
            }
        });
    }

    private boolean isToCome(@Nullable LocalDate day) {
        return day != null && day.isAfter(known.today());
    }

    /** Everybody has at most one manager, so walking up once from everybody meets every circle. */
    private void findCycles(Function<Member, @Nullable Member> above) {
        Set<Member> done = new HashSet<>();
        for (Member start : members) {
            List<Member> way = new ArrayList<>();
            Set<Member> onTheWay = new HashSet<>();
            Member member = start;
            while (member != null && !done.contains(member) && onTheWay.add(member)) {
                way.add(member);
                member = above.apply(member);
            }
            if (member != null && onTheWay.contains(member)) {
                tellCycle(way.subList(way.indexOf(member), way.size()));
            }
            done.addAll(way);
        }
    }

    /** Tells a circle once, at its first row in the file, and from there on upwards. */
    private void tellCycle(List<Member> circle) {
        circle.stream()
                .filter(member -> member.row != null && !member.row.managers().isEmpty())
                .min(Comparator.comparingLong(member -> member.listed().line()))
                .ifPresent(first -> {
                    int start = circle.indexOf(first);
                    String chain = Stream.of(circle.subList(start, circle.size()), circle.subList(0, start + 1))
                            .flatMap(List::stream)
                            .map(Member::label)
                            .collect(Collectors.joining(" → "));
                    PersonRow row = first.listed();
                    String header = row.managers().getFirst().header();
                    problems.add(new Problem(row.line(), header, Kind.CYCLE, List.of(chain)));
                });
    }

    private void problem(PersonRow row, PeopleColumn column, Kind kind, String... arguments) {
        problems.add(new Problem(row.line(), file.header(column), kind, List.of(arguments)));
    }

    private Change change(Member member) {
        PersonRow row = member.listed();
        KnownPerson person = member.person;
        Facts after = after(member);
        List<FieldChange> fields = new ArrayList<>();
        for (PersonField field : PersonField.values()) {
            // Whoever is new is named by the change as a whole.
            boolean isTold = person != null || (field != PersonField.NAME && field != PersonField.EMAIL);
            String from = person == null ? null : field.text(person.facts());
            String to = field.text(after);
            if (isTold && !Objects.equals(from, to)) {
                fields.add(new FieldChange(field, from, to));
            }
        }
        if (member.manager() != member.managerToday) {
            fields.add(new FieldChange(PersonField.MANAGER, label(member.managerToday), label(member.manager())));
        }
        return new Change(row.line(), row.name(), row.email(), person == null, List.copyOf(fields));
    }

    /** What is to be known of somebody: as the file has it, and where it has no such column as it was. */
    Facts after(Member member) {
        PersonRow row = member.listed();
        Facts before = member.person == null ? null : member.person.facts();
        boolean moves = before != null && member.isLater();
        return new Facts(
                member.newId(),
                member.newName(),
                member.newEmail(),
                before == null || (!moves && file.has(PeopleColumn.TITLE)) ? row.title() : before.title(),
                before == null || (!moves && file.has(PeopleColumn.DEPARTMENT))
                        ? row.department()
                        : before.department(),
                before == null || (!member.returns && file.has(PeopleColumn.START_DATE))
                        ? row.startsOn()
                        : before.startsOn(),
                before == null || file.has(PeopleColumn.END_DATE) ? lastDay(member) : before.endsOn(),
                before == null || (!moves && file.has(PeopleColumn.ROLE)) ? role(member) : before.roleAddress());
    }

    private Stream<Waiting> waiting(Member member) {
        PersonRow row = member.listed();
        return member.held.stream()
                .map(field -> field == PersonField.MANAGER
                        ? new FieldChange(field, label(member.managerToday), label(member.manager))
                        : new FieldChange(field, member.before(field), member.wished(field)))
                .map(field -> new Waiting(row.line(), row.name(), row.email(), field));
    }

    /** Whoever has left stays away until somebody opens their account again: a file without a last day is no such act. */
    @Nullable
    LocalDate lastDay(Member member) {
        LocalDate stated = member.listed().endsOn();
        KnownPerson person = member.person;
        return person == null || !known.hasLeft(person) || known.isOver(stated)
                ? stated
                : person.facts().endsOn();
    }

    /** Whoever has left is told nothing: their address may be somebody else's. */
    boolean worksHere(KnownPerson person) {
        return !known.hasLeft(person);
    }

    /** Those who have left and whose address somebody new gets. */
    Set<KnownPerson> retired() {
        return matching.retired();
    }

    private void tellWhoStaysAway() {
        if (file.has(PeopleColumn.END_DATE)) {
            listed().filter(member -> member.returns && member.listed().endsOn() != null)
                    .forEach(member -> warnings.add(new Problem(
                            member.listed().line(),
                            file.header(PeopleColumn.END_DATE),
                            Kind.RETURNS_WITHOUT_LAST_DAY,
                            List.of(member.listed().name()))));
            listed().filter(member -> !member.returns
                            && !Objects.equals(lastDay(member), member.listed().endsOn()))
                    .forEach(member -> warnings.add(new Problem(
                            member.listed().line(),
                            file.header(PeopleColumn.END_DATE),
                            Kind.STAYS_AWAY,
                            List.of(member.listed().name()))));
        }
    }

    private static @Nullable String label(@Nullable Member member) {
        return member == null ? null : member.label();
    }

    /** Somebody as they are after the import: in the file, here already, or both. */
    static final class Member {

        private final @Nullable PersonRow row;
        private final @Nullable KnownPerson person;
        private @Nullable Member managerToday;
        private @Nullable Member manager;
        private @Nullable LocalDate later;
        private boolean returns;
        private final Set<PersonField> held = EnumSet.noneOf(PersonField.class);

        private Member(@Nullable PersonRow row, @Nullable KnownPerson person) {
            this.row = row;
            this.person = person;
        }

        PersonRow listed() {
            return Objects.requireNonNull(row, "not in the file");
        }

        @Nullable
        KnownPerson person() {
            return person;
        }

        /** Of somebody who is here, or was just added. */
        PersonId id(Map<Member, PersonId> added) {
            return person == null ? Objects.requireNonNull(added.get(this)) : person.id();
        }

        boolean isListed() {
            return row != null;
        }

        /** From now on; the one of today as long as another one waits, or counts from a later day on. */
        @Nullable
        Member manager() {
            return isLater() || holds(PersonField.MANAGER) ? managerToday : manager;
        }

        /** Whether title, department, manager and role of the row count from a later day on. */
        boolean isLater() {
            return later != null;
        }

        /** That day, null for today. */
        @Nullable
        LocalDate later() {
            return later;
        }

        /** Whether they have left and come back. */
        boolean returns() {
            return returns;
        }

        @Nullable
        Member managerToday() {
            return managerToday;
        }

        /** Whom the file names. */
        @Nullable
        Member wishedManager() {
            return manager;
        }

        boolean changesManager() {
            return manager() != managerToday;
        }

        /** A value waits for a second person. */
        void hold(PersonField field) {
            held.add(field);
        }

        boolean holds(PersonField field) {
            return held.contains(field);
        }

        Set<PersonField> held() {
            return held;
        }

        boolean changes(PersonField field) {
            return !Objects.equals(before(field), wished(field));
        }

        /** A value that identifies somebody, as it is today. */
        @Nullable
        String before(PersonField field) {
            return person == null ? null : field.text(person.facts());
        }

        /** A value that identifies somebody, as the file has it. */
        @Nullable
        String wished(PersonField field) {
            return switch (field) {
                case NAME -> name();
                case EMAIL -> email();
                case ID -> externalId();
                default -> throw new IllegalArgumentException("Nobody is told apart by " + field);
            };
        }

        private @Nullable String next(PersonField field) {
            return holds(field) ? before(field) : wished(field);
        }

        /** The name from now on. */
        String newName() {
            return Objects.requireNonNull(next(PersonField.NAME));
        }

        /** The mail address from now on. */
        String newEmail() {
            return Objects.requireNonNull(next(PersonField.EMAIL));
        }

        /** The id from now on. */
        @Nullable
        String newId() {
            return next(PersonField.ID);
        }

        /** Whether somebody who was here before is told apart by another value from now on. */
        boolean isAnother() {
            return person != null
                    && Stream.of(PersonField.NAME, PersonField.EMAIL, PersonField.ID)
                            .anyMatch(field -> !Objects.equals(before(field), next(field)));
        }

        private boolean stillHas(PersonField field, @Nullable String value) {
            String before = before(field);
            return holds(field)
                    && before != null
                    && value != null
                    && PersonRow.emailKey(before).equals(PersonRow.emailKey(value));
        }

        private String labelToday() {
            KnownPerson today = Objects.requireNonNull(person);
            return today.name() + " (" + today.email() + ")";
        }

        /** An empty cell does not take an id away: it is what people are recognised by. */
        @Nullable
        String externalId() {
            if (row != null && row.id() != null) {
                return row.id();
            }
            return person == null ? null : person.externalId();
        }

        String name() {
            return row == null ? Objects.requireNonNull(person).name() : row.name();
        }

        private String skeleton() {
            return bringsName()
                    ? Skeleton.of(name())
                    : Objects.requireNonNull(person).nameSkeleton();
        }

        private boolean bringsName() {
            return row != null && (person == null || !person.name().equals(row.name()));
        }

        private String email() {
            return row == null ? Objects.requireNonNull(person).email() : row.email();
        }

        private String lineNumber() {
            return String.valueOf(listed().line());
        }

        String label() {
            return name() + " (" + email() + ")";
        }
    }
}
