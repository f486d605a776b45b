package org.waymark.growth.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.plan.PlanGoal.State;

/** Goals and their steps without their words. Row-level security shows them to whoever has them, and to nobody else. */
@Repository
class PlanStore {

    record GoalRow(
            GoalId id,
            State state,
            @Nullable LocalDate until,
            @Nullable PlanOrigin origin,
            @Nullable String originId,
            Instant begunAt,
            @Nullable Instant doneAt) {}

    record StepRow(
            StepId id,
            GoalId goal,
            @Nullable LocalDate due,
            @Nullable Instant doneAt) {}

    private static final String STEPS_IN_ORDER = " order by step.done_at nulls last, step.position, step.id";

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the one that was begun first before the others. */
    List<GoalRow> findGoals(PersonId person) {
        return jdbc.sql("select * from plan_goal where person_id = :person order by begun_at, id")
                .param("person", person.value())
                .query((row, number) -> goal(row))
                .list();
    }

    /** The same with their steps, in the order of {@link PlanGoal#steps}, in one statement. */
    Map<GoalRow, List<StepRow>> findGoalsWithSteps(PersonId person) {
        Map<GoalRow, List<StepRow>> goals = new LinkedHashMap<>();
        jdbc.sql("""
            select goal.*, step.id as step_id, step.due as step_due, step.done_at as step_done_at
            from plan_goal goal left join plan_step step on step.goal_id = goal.id
            where goal.person_id = :person
            order by goal.begun_at, goal.id, step.done_at nulls last, step.position, step.id
            """).param("person", person.value()).query(row -> {
            GoalRow goal = goal(row);
            List<StepRow> steps = goals.computeIfAbsent(goal, none -> new ArrayList<>());
            long step = row.getLong("step_id");
            if (!row.wasNull()) {
                steps.add(new StepRow(
                        new StepId(step),
                        goal.id(),
                        row.getObject("step_due", LocalDate.class),
                        instant(row, "step_done_at")));
            }
        });
        return goals;
    }

    List<GoalRow> findGoals(PersonId person, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from plan_goal where person_id = :person and id = any (:ids)")
                        .param("person", person.value())
                        .param("ids", ids.toArray(Long[]::new))
                        .query((row, number) -> goal(row))
                        .list();
    }

    /** Keeps all goals as they are until the current transaction ends: two windows may change which one is active. */
    void lockGoals(PersonId person) {
        List<Long> _ = jdbc.sql(
                        "select id from plan_goal where person_id = :person order by id for update of plan_goal")
                .param("person", person.value())
                .query(Long.class)
                .list();
    }

    /** All of them, in the order of {@link PlanGoal#steps}. */
    List<StepRow> findSteps(PersonId person) {
        return jdbc.sql("select * from plan_step step where person_id = :person" + STEPS_IN_ORDER)
                .param("person", person.value())
                .query((row, number) -> step(row))
                .list();
    }

    List<StepRow> findSteps(PersonId person, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from plan_step step where person_id = :person and id = any (:ids)")
                        .param("person", person.value())
                        .param("ids", ids.toArray(Long[]::new))
                        .query((row, number) -> step(row))
                        .list();
    }

    List<StepRow> findSteps(GoalId goal) {
        return jdbc.sql("select * from plan_step step where goal_id = :goal" + STEPS_IN_ORDER)
                .param("goal", goal.value())
                .query((row, number) -> step(row))
                .list();
    }

    /** How many open steps of the goal that somebody is at are due on a day. */
    int countDue(PersonId person, LocalDate day) {
        return jdbc.sql("""
            select count(*) from plan_step step join plan_goal goal on goal.id = step.goal_id
            where goal.person_id = :person and goal.state = 'ACTIVE' and step.done_at is null and step.due = :day
            """)
                .param("person", person.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Until when the goals of somebody are to which they wish something of the viewer; a day is empty where there is none. */
    Map<GoalId, Optional<LocalDate>> findWishedUntil(PersonId person) {
        Map<GoalId, Optional<LocalDate>> until = new HashMap<>();
        jdbc.sql("select goal_id, until from wished_until(:person)")
                .param("person", person.value())
                .query(row -> {
                    until.put(
                            new GoalId(row.getLong("goal_id")),
                            Optional.ofNullable(row.getObject("until", LocalDate.class)));
                });
        return until;
    }

    /** Active, unless another one is. */
    GoalId begin(PersonId person, @Nullable PlanOrigin origin, @Nullable String originId, Instant now) {
        return insert(person, State.ACTIVE, origin, originId, now)
                .or(() -> insert(person, State.RESTING, origin, originId, now))
                .orElseThrow();
    }

    private Optional<GoalId> insert(
            PersonId person, State state, @Nullable PlanOrigin origin, @Nullable String originId, Instant now) {
        return jdbc.sql("""
            insert into plan_goal (person_id, state, origin, origin_id, begun_at)
            values (:person, :state, :origin, :originId, :now) on conflict do nothing returning id
            """)
                .param("person", person.value())
                .param("state", state.name())
                .param("origin", origin == null ? null : origin.name(), Types.VARCHAR)
                .param("originId", originId, Types.VARCHAR)
                .param("now", utc(now))
                .query(Long.class)
                .optional()
                .map(GoalId::new);
    }

    void restAll(PersonId person) {
        jdbc.sql("update plan_goal set state = 'RESTING' where person_id = :person and state = 'ACTIVE'")
                .param("person", person.value())
                .update();
    }

    void set(GoalId goal, State state, @Nullable Instant doneAt) {
        jdbc.sql("update plan_goal set state = :state, done_at = :doneAt where id = :id")
                .param("state", state.name())
                .param("doneAt", doneAt == null ? null : utc(doneAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", goal.value())
                .update();
    }

    void setUntil(GoalId goal, @Nullable LocalDate until) {
        jdbc.sql("update plan_goal set until = :until where id = :id")
                .param("until", until, Types.DATE)
                .param("id", goal.value())
                .update();
    }

    /** With its steps. */
    void erase(GoalId goal) {
        jdbc.sql("delete from plan_goal where id = :id")
                .param("id", goal.value())
                .update();
    }

    StepId addStep(PersonId person, GoalId goal, @Nullable LocalDate due) {
        return new StepId(jdbc.sql("""
            insert into plan_step (goal_id, person_id, position, due)
            select :goal, :person, coalesce(max(position), 0) + 1, :due from plan_step where goal_id = :goal
            returning id
            """)
                .param("goal", goal.value())
                .param("person", person.value())
                .param("due", due, Types.DATE)
                .query(Long.class)
                .single());
    }

    void setDue(StepId step, @Nullable LocalDate due) {
        jdbc.sql("update plan_step set due = :due where id = :id")
                .param("due", due, Types.DATE)
                .param("id", step.value())
                .update();
    }

    void setDone(StepId step, @Nullable Instant doneAt) {
        jdbc.sql("update plan_step set done_at = :doneAt where id = :id")
                .param("doneAt", doneAt == null ? null : utc(doneAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", step.value())
                .update();
    }

    /** Before all others of its goal. */
    void putFirst(StepRow step) {
        jdbc.sql("""
            update plan_step set position = (select min(position) - 1 from plan_step where goal_id = :goal) where id = :id
            """)
                .param("goal", step.goal().value())
                .param("id", step.id().value())
                .update();
    }

    void erase(StepId step) {
        jdbc.sql("delete from plan_step where id = :id")
                .param("id", step.value())
                .update();
    }

    private static GoalRow goal(ResultSet row) throws SQLException {
        String origin = row.getString("origin");
        return new GoalRow(
                new GoalId(row.getLong("id")),
                State.valueOf(row.getString("state")),
                row.getObject("until", LocalDate.class),
                origin == null ? null : PlanOrigin.valueOf(origin),
                row.getString("origin_id"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                instant(row, "done_at"));
    }

    private static StepRow step(ResultSet row) throws SQLException {
        return new StepRow(
                new StepId(row.getLong("id")),
                new GoalId(row.getLong("goal_id")),
                row.getObject("due", LocalDate.class),
                instant(row, "done_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
