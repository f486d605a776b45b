package org.waymark.organization.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonNames;
import org.waymark.organization.importing.ImportPlan.Member;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.organization.importing.PeopleImportReport.Problem;
import org.waymark.organization.importing.PersonRow.ManagerKey;

/**
 * Finds the manager whom a row names: by id or mail address, and by name where the row says nothing better and one person alone
 * has it. What only follows from the problem of another row is no problem of its own.
 */
final class ManagerSearch {

    private final PeopleFile file;
    private final Map<String, List<Member>> byId;
    private final Map<String, List<Member>> byEmail;
    private final Map<String, List<Member>> byName = new HashMap<>();
    private final Set<Member> doubles;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Looks among people as they are after the import.
     *
     * @param working those who can be meant by their name
     * @param doubles those whose id or address stands in several rows
     */
    ManagerSearch(
            PeopleFile file,
            Map<String, List<Member>> byId,
            Map<String, List<Member>> byEmail,
            Stream<Member> working,
            Set<Member> doubles) {
        this.file = file;
        this.byId = byId;
        this.byEmail = byEmail;
        this.doubles = doubles;
        working.forEach(member -> byName.computeIfAbsent(PersonNames.key(member.name()), key -> new ArrayList<>())
                .add(member));
    }

    List<Problem> problems() {
        return problems;
    }

    /** Null for nobody, and where a problem stands. */
    @Nullable
    Member of(Member report) {
        Set<Member> candidates = new LinkedHashSet<>();
        @Nullable ManagerKey name = null;
        for (ManagerKey key : report.listed().managers()) {
            Set<Member> found = find(key);
            if (found.isEmpty() && key.column() == PeopleColumn.MANAGER) {
                name = key;
                continue;
            }
            candidates.addAll(found);
            if (found.isEmpty() || candidates.size() > 1 || candidates.contains(report)) {
                refuse(report, key, candidates, found.isEmpty() ? Kind.UNKNOWN_MANAGER : Kind.AMBIGUOUS_MANAGER);
                return null;
            }
        }
        return candidates.isEmpty() && name != null
                ? named(report, name)
                : candidates.stream().findFirst().orElse(null);
    }

    private @Nullable Member named(Member report, ManagerKey key) {
        List<Member> found = byName.getOrDefault(PersonNames.key(key.value()), List.of());
        if (found.size() == 1 && found.getFirst() != report) {
            return found.getFirst();
        }
        refuse(report, key, new LinkedHashSet<>(found), found.isEmpty() ? Kind.UNKNOWN_NAME : Kind.AMBIGUOUS_NAME);
        return null;
    }

    private void refuse(Member report, ManagerKey key, Set<Member> candidates, Kind kind) {
        long line = report.listed().line();
        boolean isUnknown = kind == Kind.UNKNOWN_MANAGER || kind == Kind.UNKNOWN_NAME;
        boolean followsFromAnother = isUnknown
                ? file.standsInBadRow(key.value())
                : candidates.stream().anyMatch(doubles::contains);
        if (candidates.size() == 1 && candidates.contains(report)) {
            problems.add(new Problem(line, key.header(), Kind.OWN_MANAGER, List.of()));
        } else if (!followsFromAnother && isUnknown) {
            problems.add(new Problem(line, key.header(), kind, List.of(key.value())));
        } else if (!followsFromAnother) {
            String labels = candidates.stream().map(Member::label).collect(Collectors.joining(", "));
            problems.add(new Problem(line, key.header(), kind, List.of(key.value(), labels)));
        }
    }

    private Set<Member> find(ManagerKey key) {
        Set<Member> found = new LinkedHashSet<>();
        if (key.column() != PeopleColumn.MANAGER_EMAIL && file.has(PeopleColumn.ID)) {
            found.addAll(byId.getOrDefault(key.value(), List.of()));
        }
        if (key.column() != PeopleColumn.MANAGER_ID) {
            found.addAll(byEmail.getOrDefault(PersonRow.emailKey(key.value()), List.of()));
        }
        return found;
    }
}
