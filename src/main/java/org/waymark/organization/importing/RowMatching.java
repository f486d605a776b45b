package org.waymark.organization.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.KnownPerson;
import org.waymark.organization.PersonNames;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.organization.importing.PeopleImportReport.Problem;

/**
 * Who of those who are here is meant by each row. An id says who somebody is; a mail address passes from hand to hand, so that
 * it names nobody who has left, and nobody who has another name.
 */
final class RowMatching {

    private final PeopleFile file;
    private final ImportPlan.Known known;
    private final Map<PersonRow, KnownPerson> matches = new HashMap<>();
    private final Map<PersonRow, KnownPerson> passedOver = new LinkedHashMap<>();
    private final Set<KnownPerson> taken = new HashSet<>();
    private final Set<KnownPerson> retired = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private RowMatching(PeopleFile file, ImportPlan.Known known) {
        this.file = file;
        this.known = known;
    }

    static RowMatching of(PeopleFile file, ImportPlan.Known known, Set<PersonId> leftAlone) {
        RowMatching matching = new RowMatching(file, known);
        List<@Nullable PersonId> settled = file.settled();
        if (settled == null) {
            matching.byId();
            matching.byAddress();
            matching.leaveAlone(leftAlone);
        } else {
            matching.settle(settled);
        }
        return matching;
    }

    /** The person of a row, null if it is somebody new. */
    @Nullable
    KnownPerson of(PersonRow row) {
        return matches.get(row);
    }

    boolean isMatched(KnownPerson person) {
        return taken.contains(person);
    }

    /** Rows about people who have left or are left alone, which change nothing, with those people. */
    Map<PersonRow, KnownPerson> passedOver() {
        return passedOver;
    }

    /** Those who have left and whose address somebody else has in the file. */
    Set<KnownPerson> retired() {
        return retired;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> warnings() {
        return warnings;
    }

    /** A form or a second person says whom each row stands for. */
    private void settle(List<@Nullable PersonId> persons) {
        Map<PersonId, KnownPerson> known =
                this.known.people().stream().collect(Collectors.toMap(KnownPerson::id, Function.identity()));
        for (int i = 0; persons.size() == file.rows().size() && i < persons.size(); i++) {
            KnownPerson person = known.get(persons.get(i));
            if (person != null && taken.add(person)) {
                matches.put(file.rows().get(i), person);
            }
        }
    }

    private void byId() {
        Map<String, KnownPerson> knownById = index(KnownPerson::externalId);
        for (PersonRow row : file.rows()) {
            String id = row.id();
            KnownPerson person = id == null ? null : knownById.get(id);
            if (id == null || person == null || !taken.add(person)) {
                continue;
            }
            matches.put(row, person);
            if (!mayBe(row, person)) {
                // Numbers are given anew in some companies; whoever works here keeps theirs.
                if (known.hasLeft(person)) {
                    problem(row, PeopleColumn.ID, Kind.ID_OF_A_LEAVER, id, person.name(), row.name());
                } else {
                    warn(row, PeopleColumn.NAME, Kind.RENAMED_BY_ID, person.name(), row.name(), id);
                }
            }
        }
    }

    /** Only those whom no row names by id. */
    private void byAddress() {
        Map<String, KnownPerson> knownByEmail = index(person -> PersonRow.emailKey(person.email()));
        for (PersonRow row : file.rows()) {
            KnownPerson person = knownByEmail.get(PersonRow.emailKey(row.email()));
            if (person == null || matches.containsKey(row) || taken.contains(person)) {
                continue;
            }
            boolean haveTwoIds = row.id() != null && person.externalId() != null;
            if (known.hasLeft(person)) {
                besideLeaver(row, person, haveTwoIds);
            } else if (!haveTwoIds && taken.add(person)) {
                besideColleague(row, person);
            }
        }
    }

    private void leaveAlone(Set<PersonId> persons) {
        for (PersonRow row : file.rows()) {
            KnownPerson person = matches.get(row);
            if (person != null && persons.contains(person.id())) {
                matches.remove(row);
                taken.remove(person);
                passedOver.put(row, person);
                warn(row, null, Kind.KEPT_BY_PROVIDER, person.name());
            }
        }
    }

    private void besideLeaver(PersonRow row, KnownPerson leaver, boolean haveTwoIds) {
        if (!haveTwoIds && PersonNames.key(row.name()).equals(PersonNames.key(leaver.name()))) {
            passedOver.put(row, leaver);
            warn(row, null, Kind.LEAVER_LEFT_ALONE, leaver.name(), row.email());
        } else if (!haveTwoIds && mayBe(row, leaver)) {
            retired.add(leaver);
            problem(row, file.emailColumn(), Kind.ADDRESS_OF_A_LEAVER, row.email(), leaver.name(), row.name());
        } else {
            retired.add(leaver);
            warn(row, file.emailColumn(), Kind.ADDRESS_PASSES_ON, row.email(), leaver.name(), row.name());
        }
    }

    private void besideColleague(PersonRow row, KnownPerson person) {
        matches.put(row, person);
        if (!mayBe(row, person)) {
            problem(row, file.emailColumn(), Kind.ANOTHER_NAME, row.email(), person.name(), row.name());
        } else if (!row.name().isEmpty() && !PersonNames.key(row.name()).equals(PersonNames.key(person.name()))) {
            warn(row, null, Kind.RENAMED_BY_ADDRESS, person.name(), row.name(), row.email());
        }
    }

    /** A missing name is a problem of its own. */
    private static boolean mayBe(PersonRow row, KnownPerson person) {
        return row.name().isEmpty() || PersonNames.shareAPart(row.name(), person.name());
    }

    private Map<String, KnownPerson> index(Function<KnownPerson, @Nullable String> key) {
        Map<String, KnownPerson> index = new HashMap<>();
        for (KnownPerson person : known.people()) {
            String value = key.apply(person);
            if (value != null) {
                index.put(value, person);
            }
        }
        return index;
    }

    private void problem(PersonRow row, PeopleColumn column, Kind kind, String... arguments) {
        problems.add(new Problem(row.line(), file.header(column), kind, List.of(arguments)));
    }

    private void warn(PersonRow row, @Nullable PeopleColumn column, Kind kind, String... arguments) {
        warnings.add(new Problem(row.line(), column == null ? null : file.header(column), kind, List.of(arguments)));
    }
}
