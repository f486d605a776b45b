package org.waymark.wall.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.security.Role;
import org.waymark.organization.importing.HeldChanges;
import org.waymark.organization.importing.PlannedMoves;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.wall.model.Fact.Pair;

/** What of that which waits somebody could decide, and whether they could do without a second person. Nothing of it is kept. */
class SecondPersonPaths {

    /** By a policy or a trigger, and by a check of a row. */
    private static final Set<String> REFUSED = Set.of("42501", "23514");

    private final HeldChanges held;
    private final PlannedMoves moves;

    SecondPersonPaths(HeldChanges held, PlannedMoves moves) {
        this.held = held;
        this.moves = moves;
    }

    /** As the current viewer, in a transaction that is rolled back. */
    Set<String> byServices(Story story) {
        Set<String> decided = new TreeSet<>();
        story.world().claims().forEach((pair, id) -> {
            try {
                held.refuse(id);
                decided.add(words(pair));
            } catch (AccessDeniedException e) {
                decided.remove(words(pair));
            }
        });
        story.model().planned().waiting().forEach(who -> {
            try {
                moves.confirm(story.world().move(who));
                decided.add(words(who));
            } catch (AccessDeniedException e) {
                decided.remove(words(who));
            }
        });
        return decided;
    }

    /** Past every service. */
    static Set<String> byRows(Story story, Who who) throws SQLException {
        long viewer = story.world().person(who).value();
        return Database.as(new Viewer(who.name(), String.valueOf(viewer), false), connection -> {
            Set<String> done = new TreeSet<>();
            for (Map.Entry<Pair, Long> claim : story.world().claims().entrySet()) {
                if (changes(connection, """
                    update held_change set decided_by = %s, decided_at = now(), released = true
                    where decided_at is null and together = %s
                    """.formatted(viewer, claim.getValue()))) {
                    done.add(words(claim.getKey()));
                }
            }
            for (Who moving : story.model().planned().waiting().toList()) {
                long move = story.world().move(moving);
                if (changes(connection, """
                    update planned_move set confirmed_by = %s, confirmed_at = now()
                    where outcome is null and confirmed_by is null and id = %s
                    """.formatted(viewer, move))) {
                    done.add(words(moving));
                }
                if (changes(connection, """
                    update planned_move set outcome = 'DONE', ended_at = now() where outcome is null and id = %s
                    """.formatted(move))) {
                    done.add(words(moving) + " without anybody");
                }
            }
            Who somebody = who == Who.EMPLOYEE ? Who.COLLEAGUE : Who.EMPLOYEE;
            if (changes(connection, """
                insert into reporting_line (id, person_id, manager_id, starts_on, ends_on, version)
                values (-1, %s, %s, current_date, current_date + 1, 0)
                """.formatted(story.world().person(somebody), viewer))) {
                done.add("makes themself a manager");
            }
            if (changes(connection, "update person set name = name || '.' where id = " + viewer)) {
                done.add("renames themself");
            }
            return done;
        });
    }

    /** What a second person may decide: who keeps people or accounts, did not ask for it, and is not the report. */
    static Set<String> allowed(Story story, Who who) {
        Set<String> allowed = new TreeSet<>();
        if (!story.world().roles(who).isEmpty()) {
            story.model().claims().stream()
                    .filter(pair -> pair.manager() != who && pair.employee() != who)
                    .map(SecondPersonPaths::words)
                    .forEach(allowed::add);
            boolean isAdministrator = story.world().roles(who).contains(Role.ADMINISTRATOR);
            story.model()
                    .planned()
                    .waiting()
                    .filter(moving -> story.model().planned().mayConfirm(moving, who, isAdministrator))
                    .map(SecondPersonPaths::words)
                    .forEach(allowed::add);
        }
        return allowed;
    }

    private static String words(Pair pair) {
        return pair.manager() + " as the manager of " + pair.employee();
    }

    private static String words(Who moving) {
        return "the move of " + moving;
    }

    private static boolean changes(Connection connection, String sql) throws SQLException {
        var before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql) > 0;
        } catch (SQLException e) {
            if (!REFUSED.contains(e.getSQLState())) {
                throw e;
            }
            return false;
        } finally {
            connection.rollback(before);
        }
    }
}
