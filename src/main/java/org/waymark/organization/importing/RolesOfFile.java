package org.waymark.organization.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.KnownPerson;
import org.waymark.organization.LadderRoles.LadderRole;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.organization.importing.PeopleImportReport.Problem;

/**
 * The roles that a file names, set against the ladders. One that no ladder has may belong to a ladder that comes later, or may be
 * misspelt; it never takes a role away that somebody holds.
 */
final class RolesOfFile {

    /** Looking for what was meant takes a moment for each; whoever has more of them has another trouble. */
    private static final int MOST_PROPOSALS = 100;

    private final @Nullable Map<String, String> titles;
    private final NearestRoles nearest;
    private final Map<String, First> unknown = new LinkedHashMap<>();

    private static final class First {

        final long line;
        int keeping;
        int given;

        First(long line) {
            this.line = line;
        }
    }

    /**
     * Before a file is read.
     *
     * @param titles of all roles by their addresses, null if nobody can tell
     */
    RolesOfFile(@Nullable Map<String, String> titles) {
        this.titles = titles;
        this.nearest = new NearestRoles(
                titles == null
                        ? List.of()
                        : titles.entrySet().stream()
                                .map(role -> new LadderRole(role.getKey(), role.getValue(), ""))
                                .toList());
    }

    /** The role that somebody holds after the import. */
    @Nullable
    String after(PersonRow row, @Nullable KnownPerson person) {
        return isKept(row, person) ? person == null ? null : person.facts().roleAddress() : row.role();
    }

    private boolean isKept(PersonRow row, @Nullable KnownPerson person) {
        return person != null && isUnknown(row.role()) && isKnown(person.facts().roleAddress());
    }

    private boolean isKnown(@Nullable String role) {
        return titles != null && role != null && titles.containsKey(role);
    }

    private boolean isUnknown(@Nullable String role) {
        return titles != null && role != null && !titles.containsKey(role);
    }

    /** Takes note of somebody in the file. */
    void see(PersonRow row, @Nullable KnownPerson person) {
        String role = row.role();
        if (role != null && isUnknown(role)) {
            First first = unknown.computeIfAbsent(role, ignored -> new First(row.line()));
            if (isKept(row, person)) {
                first.keeping++;
            } else {
                first.given++;
            }
        }
    }

    /** Roles that no ladder has and that somebody gets all the same. */
    List<String> given() {
        return unknown.entrySet().stream()
                .filter(entry -> entry.getValue().given > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What was probably meant, and who keeps their role: once for each role, at its first line. */
    List<Problem> warnings(@Nullable String column) {
        return unknown.entrySet().stream()
                .limit(MOST_PROPOSALS)
                .flatMap(entry -> Stream.concat(
                        nearest
                                .ofAddress(entry.getKey())
                                .map(near -> new Problem(
                                        entry.getValue().line,
                                        column,
                                        Kind.MISSPELT_ROLE,
                                        List.of(entry.getKey(), near.address())))
                                .stream(),
                        entry.getValue().keeping == 0
                                ? Stream.empty()
                                : Stream.of(new Problem(
                                        entry.getValue().line,
                                        column,
                                        Kind.ROLE_KEPT,
                                        List.of(entry.getKey(), String.valueOf(entry.getValue().keeping))))))
                .toList();
    }
}
