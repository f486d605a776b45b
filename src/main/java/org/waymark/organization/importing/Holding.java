package org.waymark.organization.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.KnownPerson;
import org.waymark.organization.PersonField;
import org.waymark.organization.importing.ImportPlan.Member;

/**
 * Sorts out of a plan what waits for a second person: what would make whoever imports another person or somebody's manager. What
 * hangs on it waits as well: an address, a name or an id that passes on to or from them, and lines that would run in a circle
 * without theirs. The rest fits without it.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-29-a-second-person.md">Decision: a second person</a>
 */
final class Holding {

    /** Values by which people are told apart; each has to be free before somebody else takes it, or should be. */
    private static final List<PersonField> IDENTITY = List.of(PersonField.NAME, PersonField.EMAIL, PersonField.ID);

    private final PersonId actor;
    private final List<Member> known;

    private Holding(PersonId actor, List<Member> members) {
        this.actor = actor;
        this.known = members.stream()
                .filter(member -> member.isListed() && member.person() != null)
                .toList();
    }

    /** Tells each member which of their changes wait. */
    static void hold(PersonId actor, List<Member> members) {
        Holding holding = new Holding(actor, members);
        IDENTITY.forEach(holding::holdIdentity);
        holding.holdLines(members);
    }

    private void holdIdentity(PersonField field) {
        Set<String> touched = new HashSet<>();
        List<Member> waiting = new ArrayList<>();
        for (Member member : known) {
            if (isActor(member) && member.changes(field) && isAnother(member, field)) {
                waiting.add(member);
            }
        }
        while (!waiting.isEmpty()) {
            Member next = waiting.removeLast();
            next.hold(field);
            Stream.of(next.before(field), next.wished(field))
                    .filter(Objects::nonNull)
                    .map(value -> key(field, value))
                    .forEach(touched::add);
            for (Member member : known) {
                if (!member.holds(field)
                        && !waiting.contains(member)
                        && member.changes(field)
                        && (isIn(touched, field, member.before(field)) || isIn(touched, field, member.wished(field)))) {
                    waiting.add(member);
                }
            }
        }
    }

    /** Records that know somebody by an id for the first time make them nobody else, unless it was somebody's. */
    private boolean isAnother(Member member, PersonField field) {
        return field != PersonField.ID
                || member.before(field) != null
                || known.stream()
                        .anyMatch(
                                other -> other != member && Objects.equals(other.before(field), member.wished(field)));
    }

    private void holdLines(List<Member> members) {
        for (Member member : members) {
            if (member.changesManager() && isActor(member.wishedManager())) {
                member.hold(PersonField.MANAGER);
            }
        }
        for (Member start : members) {
            List<Member> way = circleFrom(start);
            while (!way.isEmpty()) {
                // Once all of them wait, it is as it was before, and there was no circle.
                way.stream().filter(Member::changesManager).forEach(member -> member.hold(PersonField.MANAGER));
                way = circleFrom(start);
            }
        }
    }

    /** Those who would report to each other above somebody, empty if there is an end. */
    private static List<Member> circleFrom(Member start) {
        List<Member> way = new ArrayList<>();
        Set<Member> seen = new HashSet<>();
        for (Member member = start; member != null; member = member.manager()) {
            if (!seen.add(member)) {
                return List.copyOf(way.subList(way.indexOf(member), way.size()));
            }
            way.add(member);
        }
        return List.of();
    }

    private boolean isActor(@Nullable Member member) {
        KnownPerson person = member == null ? null : member.person();
        return person != null && person.id().equals(actor);
    }

    private static boolean isIn(Set<String> touched, PersonField field, @Nullable String value) {
        return value != null && touched.contains(key(field, value));
    }

    private static String key(PersonField field, String value) {
        return field == PersonField.EMAIL ? PersonRow.emailKey(value) : value.toLowerCase(Locale.ROOT);
    }
}
