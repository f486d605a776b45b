package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.ReachableRole;
import org.waymark.base.domain.SideBySide;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEverybody;
import org.waymark.careerpath.LadderRepository.ExpectationRow;
import org.waymark.careerpath.LadderRepository.LadderRow;
import org.waymark.careerpath.LadderRepository.PathRow;
import org.waymark.careerpath.LadderRepository.RoleAskingRow;
import org.waymark.careerpath.LadderRepository.RoleRow;
import org.waymark.careerpath.LadderRepository.StepRow;
import org.waymark.careerpath.PathDetail.Rung;
import org.waymark.careerpath.PathDetail.TrackReference;
import org.waymark.careerpath.PathMap.Ladder;
import org.waymark.careerpath.RoleDetail.Asked;
import org.waymark.careerpath.RoleDetail.ExpectationDetail;
import org.waymark.careerpath.document.RoleAddress;
import org.waymark.careerpath.document.StepKind;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.TalkOffers;

/** The ladders, for everybody who is signed in to explore. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class CareerPaths {

    /** How many steps ahead somebody looks from a role. */
    public static final int FARTHEST = 4;

    /** How many ways between two roles are told; nobody reads more. */
    public static final int MOST_WAYS = 12;

    private final LadderRepository ladders;
    private final Ways ways;
    private final TalkOffers talkOffers;
    private final People people;
    private final CurrentUser currentUser;

    CareerPaths(LadderRepository ladders, Ways ways, TalkOffers talkOffers, People people, CurrentUser currentUser) {
        this.ladders = ladders;
        this.ways = ways;
        this.talkOffers = talkOffers;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * Everything that is needed to draw all ladders and the steps between them.
     *
     * @return with the viewer's place in it
     */
    @ForEverybody
    public PathMap map() {
        List<RoleReference> roles = ladders.search("", Pageable.unpaged());
        String address = here();
        RoleReference here = roles.stream()
                .filter(role -> role.address().equals(address))
                .findFirst()
                .orElse(null);
        Map<String, List<RoleReference>> rungs = roles.stream().collect(Collectors.groupingBy(RoleReference::path));
        Map<String, List<LadderRow>> rows = ladders.findLadders().stream()
                .collect(Collectors.groupingBy(LadderRow::id, LinkedHashMap::new, Collectors.toList()));
        List<Ladder> all = rows.values().stream()
                .map(ladder -> ladder(ladder, rungs))
                // Stable: all but one's own stay sorted by name.
                .sorted(Comparator.comparing(
                        ladder -> here == null || !ladder.id().equals(here.path())))
                .toList();
        Map<String, Integer> distances = here == null
                ? Map.of()
                : routesFrom(here.address(), FARTHEST).stream()
                        .collect(Collectors.toMap(ReachableRole::address, ReachableRole::distance));
        return new PathMap(all, ladders.findAllSteps(), here == null ? null : here.address(), distances);
    }

    /**
     * Finds a ladder, to be drawn.
     *
     * @param path its id
     * @return empty if there is no such path
     */
    @ForEverybody
    public Optional<PathDetail> path(String path) {
        List<PathRow> rows = ladders.findPath(path);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<StepDetail>> steps = ladders.findStepsOf(path).stream()
                .collect(Collectors.groupingBy(
                        StepRow::from, Collectors.mapping(CareerPaths::step, Collectors.toList())));
        List<Rung> rungs = ladders.findRolesOf(path).stream()
                .map(row -> new Rung(
                        row.role(), row.summary(), steps.getOrDefault(row.role().address(), List.of())))
                .toList();
        List<TrackReference> tracks = new ArrayList<>();
        for (PathRow row : rows) {
            if (row.trackId() != null && row.trackName() != null) {
                tracks.add(new TrackReference(row.trackId(), row.trackName(), row.trackSummary()));
            }
        }
        PathRow first = rows.getFirst();
        return Optional.of(
                new PathDetail(path, first.name(), first.summary(), first.promotions(), tracks, rungs, here()));
    }

    /**
     * Finds a role with everything that is known about it.
     *
     * @param address {@code path.role}
     * @return empty if there is no such role
     */
    @ForEverybody
    public Optional<RoleDetail> role(String address) {
        Optional<RoleRow> role = ladders.findRole(address);
        if (role.isEmpty()) {
            return Optional.empty();
        }
        String here = here();
        boolean isElsewhere = here != null && !RoleAddress.path(here).equals(RoleAddress.path(address));
        Map<String, List<ExpectationRow>> asked =
                ladders
                        .findExpectations(here != null && isElsewhere ? List.of(address, here) : List.of(address))
                        .stream()
                        .collect(Collectors.groupingBy(ExpectationRow::role));
        List<ExpectationRow> askedHere = asked.getOrDefault(address, List.of());
        List<StepDetail> next = new ArrayList<>();
        List<StepDetail> before = new ArrayList<>();
        ladders.findStepsAt(address).forEach(row -> (row.from().equals(address) ? next : before).add(step(row)));
        return role.map(row -> new RoleDetail(
                row.role(),
                row.summary(),
                row.notes(),
                row.promotions(),
                asked(askedHere),
                inOrder(next),
                inOrder(before),
                routesFrom(address, FARTHEST),
                here,
                isElsewhere
                        ? CarryOver.between(names(asked.getOrDefault(here, List.of())), names(askedHere))
                                .orElse(null)
                        : null,
                talkOffers.colleagues(address)));
    }

    /**
     * Finds a role.
     *
     * @param address {@code path.role}
     * @return empty if there is no such role
     */
    @ForEverybody
    public Optional<RoleReference> find(String address) {
        return ladders.findReferences(List.of(address)).stream().findFirst();
    }

    /**
     * Whether a role asks anything in a competency.
     *
     * @param address {@code path.role}
     * @param competency its name
     * @return false if there is no such role
     */
    @ForEverybody
    public boolean asks(String address, String competency) {
        return ladders.countExpectations(address, competency) > 0;
    }

    /**
     * Finds several roles at once, such as those of a team.
     *
     * @param addresses those that do not exist are missing in the result
     * @return by address
     */
    @ForEverybody
    public Map<String, RoleReference> findAll(Collection<String> addresses) {
        Set<String> wanted = Set.copyOf(addresses);
        return wanted.isEmpty()
                ? Map.of()
                : ladders.findReferences(wanted).stream()
                        .collect(Collectors.toMap(RoleReference::address, Function.identity()));
    }

    /**
     * Lists roles whose title or path holds a text.
     *
     * @param text empty for all
     * @param offset how many to pass over, a multiple of the limit
     * @param limit how many to return at the most, positive
     * @return by path, from the ground up
     */
    @ForEverybody
    public List<RoleReference> search(String text, int offset, int limit) {
        return ladders.search(text.strip(), PageRequest.of(offset / limit, limit));
    }

    /**
     * The roles within reach of a role. A way leads to another path once at the most.
     *
     * @param address {@code path.role}
     * @param farthest how many steps to look ahead, positive
     * @return own path first, then the nearest first; empty for an unknown role
     */
    @ForEverybody
    public List<ReachableRole> routesFrom(String address, int farthest) {
        return ladders.findWays(address, farthest).stream()
                .map(row -> new ReachableRole(
                        row.getAddress(),
                        row.getTitle(),
                        row.getTrack(),
                        row.getElsewhere(),
                        row.getDistance(),
                        row.getKind().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /**
     * Every way from a role to another that takes at most {@value #FARTHEST} steps, comes by no role twice and changes the
     * path once at the most.
     *
     * @param from address of a role
     * @param to address of a role
     * @return the shortest first, at most {@value #MOST_WAYS}; empty if there is none
     */
    @ForEverybody
    public List<Way> waysThere(String from, String to) {
        return ways.between(from, to, FARTHEST, MOST_WAYS);
    }

    /**
     * Sets roles side by side.
     *
     * @param addresses of roles; the first is what the others are compared with
     * @return what is known of them, and the comparison of those that exist
     */
    @ForEverybody
    public Comparison compare(List<String> addresses) {
        String here = here();
        Set<String> wanted = new LinkedHashSet<>(addresses);
        if (here != null) {
            wanted.add(here);
        }
        Map<String, RoleReference> known = findAll(wanted);
        List<RoleReference> roles =
                addresses.stream().map(known::get).filter(Objects::nonNull).toList();
        List<String> unknown = addresses.stream()
                .filter(address -> !known.containsKey(address))
                .toList();
        RoleReference mine = here == null ? null : known.get(here);
        return roles.size() < 2
                ? new Comparison(roles, unknown, null, List.of(), mine)
                : new Comparison(roles, unknown, step(roles), rows(roles), mine);
    }

    private @Nullable StepDetail step(List<RoleReference> roles) {
        if (roles.size() > 2) {
            return null;
        }
        String from = roles.getFirst().address();
        return ladders.findStepsAt(from).stream()
                .filter(row -> row.from().equals(from)
                        && row.to().equals(roles.getLast().address()))
                .map(CareerPaths::step)
                .findFirst()
                .orElse(null);
    }

    /**
     * What lies ahead of a role: the next one beside it, and the ways farther on.
     *
     * @param address {@code path.role}
     * @param preferred address of the next role to set beside it, one of {@link Outlook#choices}; anything else, or null,
     *     stands for the first of them
     * @return empty if there is no such role
     */
    @ForEverybody
    public Optional<Outlook> outlook(String address, @Nullable String preferred) {
        List<ReachableRole> ways = routesFrom(address, FARTHEST);
        List<String> promotions = ways.stream()
                .filter(way -> way.distance() == 1 && way.elsewhere() == null)
                .filter(way -> way.lastStep().equals(StepKind.PROMOTION.name().toLowerCase(Locale.ROOT)))
                .map(ReachableRole::address)
                .toList();
        // Both what the roles are and what they ask, since a page for the meeting reads much else besides.
        List<RoleAskingRow> asked = ladders.findAsked(
                Stream.concat(Stream.of(address), promotions.stream()).toList());
        Map<String, RoleReference> roles = asked.stream()
                .map(RoleAskingRow::role)
                .collect(Collectors.toMap(RoleReference::address, Function.identity(), (one, same) -> one));
        RoleReference role = roles.get(address);
        if (role == null) {
            return Optional.empty();
        }
        List<RoleReference> choices =
                promotions.stream().map(roles::get).filter(Objects::nonNull).toList();
        RoleReference next = choices.stream()
                .filter(choice -> choice.address().equals(preferred))
                .findFirst()
                .orElse(choices.isEmpty() ? null : choices.getFirst());
        return Optional.of(
                new Outlook(role, next, choices, next == null ? List.of() : beside(List.of(role, next), asked), ways));
    }

    private static List<SideBySide.Row> beside(List<RoleReference> roles, List<RoleAskingRow> asked) {
        return Comparing.rows(
                roles,
                asked.stream()
                        .filter(row -> roles.contains(row.role()))
                        .flatMap(row -> Stream.ofNullable(row.expectation()))
                        .toList());
    }

    private List<SideBySide.Row> rows(List<RoleReference> roles) {
        return Comparing.rows(
                roles,
                ladders.findExpectations(
                        roles.stream().map(RoleReference::address).toList()));
    }

    private @Nullable String here() {
        return currentUser
                .find()
                .flatMap(people::find)
                .map(PersonReference::roleAddress)
                .orElse(null);
    }

    private static Ladder ladder(List<LadderRow> rows, Map<String, List<RoleReference>> rungs) {
        List<TrackReference> tracks = new ArrayList<>();
        for (LadderRow row : rows) {
            if (row.trackId() != null && row.trackName() != null) {
                tracks.add(new TrackReference(row.trackId(), row.trackName(), row.trackSummary()));
            }
        }
        LadderRow first = rows.getFirst();
        return new Ladder(
                first.id(), first.name(), first.department(), tracks, rungs.getOrDefault(first.id(), List.of()));
    }

    private static StepDetail step(StepRow row) {
        return new StepDetail(row.kind(), row.other(), row.note());
    }

    /** Promotions, then sideways, then to other paths; each as the database has sorted them. */
    private static List<StepDetail> inOrder(List<StepDetail> steps) {
        return steps.stream().sorted(Comparator.comparing(StepDetail::kind)).toList();
    }

    private static List<String> names(List<ExpectationRow> rows) {
        return rows.stream().map(ExpectationRow::competency).distinct().toList();
    }

    private static List<Asked> asked(List<ExpectationRow> rows) {
        Map<String, List<ExpectationRow>> cells = new LinkedHashMap<>();
        rows.forEach(row -> cells.computeIfAbsent(row.competencyId(), ignored -> new ArrayList<>())
                .add(row));
        return cells.values().stream()
                .map(cell -> new Asked(
                        cell.getFirst().competency(),
                        cell.getFirst().summary(),
                        Comparing.proficiency(cell),
                        cell.stream()
                                .map(row -> new ExpectationDetail(row.text(), row.examples()))
                                .toList()))
                .toList();
    }
}
