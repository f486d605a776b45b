package org.waymark.organization.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForStaff;
import org.waymark.organization.DirectoryEntry;
import org.waymark.organization.LadderRoles;
import org.waymark.organization.LadderRoles.LadderRole;
import org.waymark.organization.People;
import org.waymark.organization.importing.NearestRoles;
import org.waymark.organization.importing.PeopleImportReport;
import org.waymark.organization.importing.RolesInBulk;

/** Says what is amiss in what is known of people, and matches titles to roles for many of them at once. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PeopleChecks {

    private final PeopleCheckStore store;
    private final People people;
    private final RolesInBulk bulk;
    private final ObjectProvider<LadderRoles> ladderRoles;
    private final Clock clock;

    PeopleChecks(
            PeopleCheckStore store,
            People people,
            RolesInBulk bulk,
            ObjectProvider<LadderRoles> ladderRoles,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.bulk = bulk;
        this.ladderRoles = ladderRoles;
        this.clock = clock;
    }

    /**
     * Somebody whom a check finds.
     *
     * @param entry who, and their manager
     * @param role the role they hold, null for none and for one that no ladder has
     */
    public record Found(DirectoryEntry entry, @Nullable LadderRole role) {}

    /**
     * How many people each check finds.
     *
     * @param found by check, those that find somebody
     */
    public record Counts(Map<PeopleCheck, Integer> found) {

        /**
         * How many a check finds.
         *
         * @param check which
         * @return 0 for nobody
         */
        public int of(PeopleCheck check) {
            return found.getOrDefault(check, 0);
        }

        /**
         * How many things there are to look at; somebody may have several.
         *
         * @return 0 if all is well
         */
        public int amiss() {
            return Stream.of(PeopleCheck.values())
                    .filter(PeopleCheck::isAmiss)
                    .mapToInt(this::of)
                    .sum();
        }
    }

    /**
     * How many people each check finds.
     *
     * @return as it is now
     */
    @ForStaff
    public Counts counts() {
        return new Counts(store.counts(today()));
    }

    /**
     * Whom a check finds.
     *
     * @param check which
     * @param offset how many to pass over
     * @param limit how many to return at the most, positive
     * @return by name
     */
    @ForStaff
    public List<Found> list(PeopleCheck check, int offset, int limit) {
        List<DirectoryEntry> entries = people.entries(store.list(check, today(), offset, limit));
        LadderRoles roles = ladderRoles.getIfAvailable();
        Map<String, LadderRole> byAddress = roles == null
                ? Map.of()
                : roles
                        .find(entries.stream()
                                .flatMap(entry ->
                                        Stream.ofNullable(entry.person().roleAddress()))
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(LadderRole::address, Function.identity()));
        return entries.stream()
                .map(entry -> new Found(entry, byAddress.get(entry.person().roleAddress())))
                .toList();
    }

    /**
     * What those have in common whom a check about roles finds: their titles, or the addresses of roles that no ladder has.
     *
     * @param check one that {@link PeopleCheck#isAboutRoles}
     * @param offset how many to pass over
     * @param limit how many to return at the most, positive
     * @return the largest first
     */
    @ForStaff
    public List<RoleGroup> groups(PeopleCheck check, int offset, int limit) {
        LadderRoles roles = ladderRoles.getIfAvailable();
        NearestRoles nearest = new NearestRoles(roles == null ? List.of() : roles.list());
        return store.groups(check, today(), offset, limit).stream()
                .map(group -> new RoleGroup(
                        group.key(),
                        group.people(),
                        (check == PeopleCheck.NO_ROLE ? nearest.ofTitle(group.key()) : nearest.ofAddress(group.key()))
                                .orElse(null)))
                .toList();
    }

    /**
     * Counts what {@link #groups} lists.
     *
     * @param check one that {@link PeopleCheck#isAboutRoles}
     * @return how many
     */
    @ForStaff
    public int countGroups(PeopleCheck check) {
        return store.countGroups(check, today());
    }

    /**
     * Tells what {@link #match} would do.
     *
     * @param check one that {@link PeopleCheck#isAboutRoles}
     * @param key of a group
     * @param role the address of a role that a ladder has
     * @return the dry run of an import of a row for each of them
     */
    @ForStaff
    public PeopleImportReport check(PeopleCheck check, String key, String role) {
        return bulk.check(store.in(check, key, today()), role);
    }

    /**
     * Gives everybody in a group a role, in the way of an import.
     *
     * @param check one that {@link PeopleCheck#isAboutRoles}
     * @param key of a group
     * @param role the address of a role that a ladder has
     * @return what was done, or what stands against it
     */
    @ForStaff
    @Transactional
    public PeopleImportReport match(PeopleCheck check, String key, String role) {
        return bulk.apply(store.in(check, key, today()), role);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
