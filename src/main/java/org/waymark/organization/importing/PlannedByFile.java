package org.waymark.organization.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.KnownPerson;
import org.waymark.organization.PersonField;
import org.waymark.organization.importing.ImportPlan.Known;
import org.waymark.organization.importing.ImportPlan.Member;
import org.waymark.organization.importing.PeopleImportReport.FieldChange;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.organization.importing.PeopleImportReport.Planned;
import org.waymark.organization.importing.PeopleImportReport.Problem;

/**
 * What a row of a file plans for a later day, or takes back. There is one move a person: whatever the file says last for them is what
 * is planned.
 *
 * @param member whom it is about
 * @param from the day; of a move that is taken back, its day
 * @param isTakenBack whether what was planned is no more
 * @param role after it
 * @param fields what moves
 */
record PlannedByFile(
        Member member,
        LocalDate from,
        boolean isTakenBack,
        @Nullable String role,
        Set<PersonField> fields) {

    /** In the order of the file; whoever keeps what is planned as it is stands in none. */
    static List<PlannedByFile> of(
            List<Member> members, PeopleFile file, Known known, RolesOfFile roles, List<Problem> warnings) {
        List<PlannedByFile> moves = new ArrayList<>();
        for (Member member : members) {
            if (member.isListed()) {
                of(member, file, known, roles).ifPresent(moves::add);
                warning(member, file, known).ifPresent(warnings::add);
            }
        }
        return moves;
    }

    private static Optional<PlannedByFile> of(Member member, PeopleFile file, Known known, RolesOfFile roles) {
        KnownPerson person = member.person();
        if (person == null) {
            return Optional.empty();
        }
        MoveWish before = known.moves().get(person.id());
        LocalDate from = member.later();
        if (from != null) {
            PlannedByFile move = moving(member, person, from, file, roles);
            if (member.returns() || !move.fields.isEmpty()) {
                return move.isAlready(before) ? Optional.empty() : Optional.of(move);
            }
        }
        // A column that the file has says it for whoever has nothing in it.
        return before != null && file.has(before.returns() ? PeopleColumn.START_DATE : PeopleColumn.FROM)
                ? Optional.of(new PlannedByFile(member, before.from(), true, null, Set.of()))
                : Optional.empty();
    }

    private static PlannedByFile moving(
            Member member, KnownPerson person, LocalDate from, PeopleFile file, RolesOfFile roles) {
        PersonRow row = member.listed();
        String role = roles.after(row, person);
        Set<PersonField> fields = EnumSet.noneOf(PersonField.class);
        if (file.has(PeopleColumn.TITLE)
                && !Objects.equals(row.title(), person.facts().title())) {
            fields.add(PersonField.TITLE);
        }
        if (file.has(PeopleColumn.DEPARTMENT)
                && !Objects.equals(row.department(), person.facts().department())) {
            fields.add(PersonField.DEPARTMENT);
        }
        if (file.has(PeopleColumn.ROLE) && !Objects.equals(role, person.facts().roleAddress())) {
            fields.add(PersonField.ROLE);
        }
        if (member.wishedManager() != member.managerToday()) {
            fields.add(PersonField.MANAGER);
        }
        return new PlannedByFile(member, from, false, role, fields);
    }

    /** What is easily overlooked: from when a row counts that says another day, and a new manager who has left. */
    private static Optional<Problem> warning(Member member, PeopleFile file, Known known) {
        PersonRow row = member.listed();
        LocalDate from = row.from();
        String header = file.header(PeopleColumn.FROM);
        Member manager = member.wishedManager();
        if (from != null && member.person() == null && from.isAfter(known.today())) {
            return Optional.of(new Problem(row.line(), header, Kind.FROM_OF_NEW, List.of(member.name())));
        }
        if (from != null && from.isBefore(known.today()) && member.changesManager()) {
            return Optional.of(
                    new Problem(row.line(), header, Kind.FROM_IS_OVER, List.of(member.name(), from.toString())));
        }
        if (member.isLater()
                && manager != member.managerToday()
                && manager != null
                && manager.person() != null
                && known.hasLeft(manager.person())) {
            return Optional.of(new Problem(row.line(), null, Kind.MANAGER_HAS_LEFT, List.of(manager.label())));
        }
        return Optional.empty();
    }

    private boolean isAlready(@Nullable MoveWish before) {
        Member manager = member.wishedManager();
        boolean isNew = fields.contains(PersonField.MANAGER) && manager != null && manager.person() == null;
        return before != null && !isNew && before.equals(wish(Map.of()));
    }

    /** For the store, once those who were just added have ids. */
    MoveWish wish(Map<Member, PersonId> persons) {
        PersonRow row = member.listed();
        Member manager = fields.contains(PersonField.MANAGER) ? member.wishedManager() : null;
        return new MoveWish(
                from,
                member.returns(),
                fields,
                fields.contains(PersonField.TITLE) ? row.title() : null,
                fields.contains(PersonField.DEPARTMENT) ? row.department() : null,
                fields.contains(PersonField.ROLE) ? role : null,
                manager == null ? null : manager.id(persons));
    }

    /** For the report to whoever imports, null for a command. */
    Planned told(@Nullable PersonId actor) {
        PersonRow row = member.listed();
        List<FieldChange> changes = new ArrayList<>();
        KnownPerson person = Objects.requireNonNull(member.person());
        for (PersonField field : fields) {
            changes.add(
                    field == PersonField.MANAGER
                            ? new FieldChange(field, label(member.managerToday()), label(member.wishedManager()))
                            : new FieldChange(
                                    field,
                                    field.text(person.facts()),
                                    switch (field) {
                                        case TITLE -> row.title();
                                        case DEPARTMENT -> row.department();
                                        default -> role;
                                    }));
        }
        return new Planned(row.line(), row.name(), row.email(), what(actor), from, member.returns(), changes);
    }

    private Planned.What what(@Nullable PersonId actor) {
        Member manager = fields.contains(PersonField.MANAGER) ? member.wishedManager() : null;
        if (isTakenBack) {
            return Planned.What.TAKEN_BACK;
        }
        if (member.returns()) {
            return Planned.What.NEEDS_ADMINISTRATOR;
        }
        return actor != null
                        && manager != null
                        && manager.person() != null
                        && manager.person().id().equals(actor)
                ? Planned.What.NEEDS_SECOND
                : Planned.What.PLANNED;
    }

    private static @Nullable String label(@Nullable Member member) {
        return member == null ? null : member.label();
    }
}
