package org.waymark.wall.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.meeting.team.Team;
import org.waymark.testing.TestPeople;

/** Compares what the model allows with what every read path gives: nothing more, and nothing less. */
class Comparison {

    /** Of groups as small as a history is. */
    private static final String NOTHING_IS_SAID = "of a few: HIDDEN";

    private static final String HAS_MOVED = "has moved";

    private final ServicePaths services;
    private final SqlPath sql;
    private final StaffPaths staff;
    private final SecondPersonPaths second;
    private final Team team;
    private final TransactionTemplate transaction;
    private int reads;

    /** What was seen and is not allowed, and what is allowed and was not seen. */
    record Difference(String viewer, String path, Set<String> more, Set<String> less) {

        @Override
        public String toString() {
            return viewer + " by " + path + ": sees " + more + " that is not for them, and misses " + less;
        }
    }

    Comparison(
            ServicePaths services,
            SqlPath sql,
            StaffPaths staff,
            SecondPersonPaths second,
            Team team,
            TransactionTemplate transaction) {
        this.services = services;
        this.sql = sql;
        this.staff = staff;
        this.second = second;
        this.team = team;
        this.transaction = transaction;
    }

    /** How many answers were compared, each of everything that one viewer gets by one path. */
    int reads() {
        return reads;
    }

    /** For everybody of the cast, for the operator, and for nobody. */
    List<Difference> differences(Story story, Connection connection) throws SQLException {
        List<Difference> differences = new ArrayList<>();
        List<Fact> facts = story.model().facts();
        List<ReadPath> paths = services.of(story);
        for (Who who : Who.values()) {
            PersonId person = story.world().person(who);
            // Whoever has left cannot sign in.
            if (!story.hasLeft(who)) {
                TestPeople.enter(person, story.world().roles(who).toArray(new Role[0]));
                try {
                    look(() -> compareServices(story, facts, paths, who, differences));
                } finally {
                    TestPeople.leave();
                }
            }
            compareRows(story, facts, connection, who, differences);
        }
        RunAs.operator(() -> {
            look(() -> paths.forEach(path -> add(differences, "operator", path.name(), path.read(), Set.of())));
            return true;
        });
        add(differences, "operator", "rows", sql.read(connection, null, true), Set.of());
        add(differences, "anybody", "doors", story.world().doors().surprises(), Set.of());
        add(differences, "nobody", "rows", sql.read(connection, null, false), Set.of());
        return differences;
    }

    /** In one transaction, as the current viewer; that they have opened something is not kept. */
    private void look(Runnable reading) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            reading.run();
        });
    }

    private void compareServices(
            Story story, List<Fact> facts, List<ReadPath> paths, Who who, List<Difference> differences) {
        paths.forEach(path -> add(differences, who.name(), path.name(), path.read(), path.allowed(facts, who)));
        add(
                differences,
                who.name(),
                "services of the staff",
                staff.open(story.world().person(who)),
                StaffPaths.allowed(story.world().roles(who)));
        add(
                differences,
                who.name(),
                "services of a second person",
                second.byServices(story),
                SecondPersonPaths.allowed(story, who));
        Model model = story.model();
        add(
                differences,
                who.name(),
                "counts of the team",
                team.members().stream()
                        .map(member -> story.world().who(member.person().id().value()) + " shares "
                                + member.counts().shared())
                        .collect(Collectors.toSet()),
                story.world().people().keySet().stream()
                        .filter(report -> model.managerOf(report) == who && !model.hasLeft(report))
                        .map(report -> report + " shares " + model.sharedAnswers(report))
                        .collect(Collectors.toSet()));
    }

    private void compareRows(
            Story story, List<Fact> facts, Connection connection, Who who, List<Difference> differences)
            throws SQLException {
        Map<Who, PersonId> people = story.world().people();
        add(
                differences,
                who.name(),
                "rows",
                sql.read(connection, people.get(who), false),
                facts.stream()
                        .filter(fact -> fact.readers().contains(who) && !fact.isOf(Fact.OF_THE_BANK))
                        .map(Fact::words)
                        .collect(Collectors.toSet()));
        if (!story.world().roles(who).isEmpty()) {
            add(
                    differences,
                    who.name(),
                    "rows of a second person",
                    SecondPersonPaths.byRows(story, who),
                    SecondPersonPaths.allowed(story, who));
        }
        boolean keepsPeople = !story.world().roles(who).isEmpty();
        Planned planned = story.model().planned();
        add(
                differences,
                who.name(),
                "rows of moves with a date",
                sql.moves(connection, story.world()),
                planned.known(who, keepsPeople));
        Set<String> trusted = new TreeSet<>(story.world().doors().recognized(who));
        story.world().roles(who).forEach(role -> trusted.add(role.name()));
        add(differences, who.name(), "rows of what one is trusted with", sql.trusted(connection), trusted);
        add(
                differences,
                who.name(),
                "rows of how many take part",
                sql.counts(connection),
                story.world().roles(who).contains(Role.PEOPLE_TEAM)
                        ? Set.of("counts", NOTHING_IS_SAID)
                        : Set.of(NOTHING_IS_SAID));
        PersonId person = people.get(who);
        if (!keepsPeople && person != null) {
            Set<String> told = new TreeSet<>();
            if (sql.isTold(connection, person, "MOVE_CARRIED_OUT")) {
                told.add(HAS_MOVED);
            }
            if (sql.isTold(connection, person, "MOVE_PLANNED MOVE_CONFIRMED MOVE_NOT_CARRIED_OUT MOVE_TAKEN_BACK")) {
                told.add("is to move");
            }
            add(
                    differences,
                    who.name(),
                    "trail of moves with a date",
                    told,
                    planned.isTold(who) ? Set.of(HAS_MOVED) : Set.of());
        }
        // One's own is one's own.
        Set<String> keys = sql.keys(connection, people);
        keys.remove(who.name());
        add(
                differences,
                who.name(),
                "rows of data keys",
                keys,
                people.keySet().stream()
                        .filter(author -> author != who && story.model().mayReadAnythingOf(author, who))
                        .map(Who::name)
                        .collect(Collectors.toSet()));
        add(
                differences,
                who.name(),
                "rows of who opened what",
                sql.openings(connection, story.world()),
                story.model().openings(who));
        add(differences, who.name(), "rows of what others write", sql.written(connection), Set.of());
        add(
                differences,
                who.name(),
                "rows of what stands beside words",
                sql.besideWords(connection, story.world(), who),
                story.model().besideWords(who));
    }

    private void add(List<Difference> differences, String viewer, String path, Set<String> seen, Set<String> allowed) {
        reads++;
        if (!seen.equals(allowed)) {
            differences.add(new Difference(viewer, path, without(seen, allowed), without(allowed, seen)));
        }
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
