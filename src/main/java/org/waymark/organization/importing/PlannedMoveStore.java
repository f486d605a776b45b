package org.waymark.organization.importing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.organization.PersonField;
import org.waymark.organization.importing.HeldChange.Part;
import org.waymark.organization.importing.HeldChange.Somebody;
import org.waymark.organization.importing.HeldChange.Value;

/** Keeps moves with a date. The policies of the table say who sees them before their day, and who confirms one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlannedMoveStore {

    private static final String OPEN = """
        select move.*, person.name, person.email, person.title as was_title, person.role_address as was_role_address,
            department.name as was_department, line.manager_id as was_manager_id, was_manager.name as was_manager_name,
            was_manager.email as was_manager_email, manager.name as manager_name, manager.email as manager_email,
            by.name as by_name, by.email as by_email
        from planned_move move
        join person on person.id = move.person_id
        left join department on department.id = person.department_id
        left join reporting_line line on line.person_id = person.id and line.ends_on is null
        left join person was_manager on was_manager.id = line.manager_id
        left join person manager on manager.id = move.manager_id
        left join person by on by.id = move.asked_by
        where move.outcome is null
        """;

    private static final String COUNT = "select count(*) as count from planned_move where outcome is null";

    private static final String WAITS = " (move.returns or move.needs_second) and move.confirmed_by is null ";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    PlannedMoveStore(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * What is planned, for those who keep people.
     *
     * @param persons whose moves, null for everybody's
     * @return by person
     */
    Map<PersonId, MoveWish> open(@Nullable Collection<PersonId> persons) {
        return open(persons, "");
    }

    /** The same without what waits for somebody to confirm it. */
    Map<PersonId, MoveWish> openAndConfirmed(Collection<PersonId> persons) {
        return open(persons, " and not (" + WAITS + ")");
    }

    private Map<PersonId, MoveWish> open(@Nullable Collection<PersonId> persons, String condition) {
        return jdbc
                .sql("""
                select * from planned_move move
                where outcome is null and (cast(:persons as bigint[]) is null or person_id = any(cast(:persons as bigint[])))
                """ + condition)
                .param(
                        "persons",
                        persons == null
                                ? null
                                : persons.stream().map(PersonId::value).toArray(Long[]::new),
                        Types.ARRAY)
                .query((row, number) -> Map.entry(new PersonId(row.getLong("person_id")), wish(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Plans a move in place of the one that there is, for whoever asks for it; null for a command and a provider. */
    void plan(PersonId person, MoveWish wish, @Nullable PersonId asker) {
        takeBackOf(person);
        jdbc.sql("""
            insert into planned_move
                (person_id, from_day, fields, title, department, role_address, manager_id, returns, needs_second, asked_by)
            values (:person, :from, :fields, :title, :department, :role, :manager, :returns, :needsSecond, :asker)
            """)
                .param("person", person.value())
                .param("from", wish.from())
                .param(
                        "fields",
                        wish.fields().stream().map(PersonField::name).sorted().toArray(String[]::new))
                .param("title", wish.title(), Types.VARCHAR)
                .param("department", wish.department(), Types.VARCHAR)
                .param("role", wish.role(), Types.VARCHAR)
                .param("manager", value(wish.manager()), Types.BIGINT)
                .param("returns", wish.returns())
                .param("needsSecond", asker != null && asker.equals(wish.manager()))
                .param("asker", value(asker), Types.BIGINT)
                .update();
    }

    /** Whether a move of somebody was asked for a day and is over: carried out, or taken back. */
    boolean isOver(PersonId person, LocalDate from) {
        return jdbc.sql("""
            select exists (select from planned_move where person_id = :person and from_day = :from and outcome is not null)
            """)
                .param("person", person.value())
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    /** Takes back what is planned for somebody. */
    void takeBackOf(PersonId person) {
        jdbc.sql("""
            update planned_move set outcome = 'TAKEN_BACK', ended_by = :me, ended_at = :now
            where person_id = :person and outcome is null
            """)
                .param("me", value(currentUser.find().orElse(null)), Types.BIGINT)
                .param("now", now())
                .param("person", person.value())
                .update();
    }

    /** Ends an open move. */
    void end(long move, String outcome) {
        jdbc.sql("""
            update planned_move set outcome = :outcome, ended_by = :me, ended_at = :now, problem = null
            where id = :move and outcome is null
            """)
                .param("outcome", outcome)
                .param("me", value(currentUser.find().orElse(null)), Types.BIGINT)
                .param("now", now())
                .param("move", move)
                .update();
    }

    /** Keeps that the viewer confirms a move. */
    void confirm(long move) {
        jdbc.sql("""
            update planned_move set confirmed_by = :me, confirmed_at = :now
            where id = :move and outcome is null and confirmed_by is null
            """)
                .param("me", currentUser.require().value())
                .param("now", now())
                .param("move", move)
                .update();
    }

    /** Keeps why a move was not carried out. */
    void tell(long move, MoveProblem problem) {
        jdbc.sql("update planned_move set problem = :problem where id = :move and outcome is null")
                .param("problem", problem.name())
                .param("move", move)
                .update();
    }

    /** Moves whose day has come, which nobody has to confirm and against which nothing stood yet; the earliest first. */
    List<Long> due(LocalDate today) {
        return jdbc.sql("""
                select id from planned_move move
                where outcome is null and problem is null and from_day <= :today and not (
                """ + WAITS + ") order by from_day, id")
                .param("today", today)
                .query(Long.class)
                .list();
    }

    /** An open move, held until the transaction ends; empty if another node or person has it. */
    Optional<Due> hold(long move) {
        return jdbc.sql("select * from planned_move where id = :move and outcome is null for update skip locked")
                .param("move", move)
                .query((row, number) -> new Due(new PersonId(row.getLong("person_id")), wish(row)))
                .optional();
    }

    /** A move whose day may have come. */
    record Due(PersonId person, MoveWish wish) {}

    Optional<PlannedMove> find(long move) {
        return jdbc.sql(OPEN + "and move.id = :move")
                .param("move", move)
                .query((row, number) -> move(row))
                .optional();
    }

    Optional<PlannedMove> of(PersonId person) {
        return jdbc.sql(OPEN + "and move.person_id = :person")
                .param("person", person.value())
                .query((row, number) -> move(row))
                .optional();
    }

    /** How many there are, and those that somebody has to look at: they wait, or were not carried out. */
    PlannedMoves.Overview overview(int limit) {
        List<PlannedMove> toLookAt = new ArrayList<>();
        int count = Objects.requireNonNullElse(
                jdbc.sql("select planned.count, shown.* from (" + COUNT + ") planned left join lateral (" + OPEN
                                + "and (move.problem is not null or" + WAITS
                                + ") order by move.from_day, move.id limit :limit) shown on true")
                        .param("limit", limit)
                        .query((ResultSet rows) -> {
                            int all = 0;
                            while (rows.next()) {
                                all = rows.getInt("count");
                                if (rows.getObject("id") != null) {
                                    toLookAt.add(move(rows));
                                }
                            }
                            return all;
                        }),
                0);
        return new PlannedMoves.Overview(count, toLookAt);
    }

    List<PlannedMove> list(int offset, int limit) {
        return jdbc.sql(OPEN + "order by move.from_day, move.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> move(row))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static MoveWish wish(ResultSet row) throws SQLException {
        Set<PersonField> fields = fields(row);
        return new MoveWish(
                row.getObject("from_day", LocalDate.class),
                row.getBoolean("returns"),
                fields,
                row.getString("title"),
                row.getString("department"),
                row.getString("role_address"),
                person(row, "manager_id"));
    }

    private static Set<PersonField> fields(ResultSet row) throws SQLException {
        Array array = row.getArray("fields");
        Set<PersonField> fields = EnumSet.noneOf(PersonField.class);
        Stream.of((String[]) array.getArray()).map(PersonField::valueOf).forEach(fields::add);
        return fields;
    }

    private static PlannedMove move(ResultSet row) throws SQLException {
        Somebody person = Objects.requireNonNull(somebody(row, "person_id", "name", "email"));
        List<Part> parts = new ArrayList<>();
        for (PersonField field : fields(row)) {
            parts.add(
                    field == PersonField.MANAGER
                            ? new Part(
                                    person,
                                    field,
                                    new Value(
                                            null,
                                            somebody(row, "was_manager_id", "was_manager_name", "was_manager_email")),
                                    new Value(null, somebody(row, "manager_id", "manager_name", "manager_email")))
                            : new Part(
                                    person,
                                    field,
                                    new Value(row.getString("was_" + column(field)), null),
                                    new Value(row.getString(column(field)), null)));
        }
        String problem = row.getString("problem");
        return new PlannedMove(
                row.getLong("id"),
                person,
                row.getObject("from_day", LocalDate.class),
                row.getBoolean("returns"),
                List.copyOf(parts),
                somebody(row, "asked_by", "by_name", "by_email"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("needs_second"),
                row.getObject("confirmed_by") != null,
                problem == null ? null : MoveProblem.valueOf(problem));
    }

    private static String column(PersonField field) {
        return switch (field) {
            case TITLE -> "title";
            case DEPARTMENT -> "department";
            case ROLE -> "role_address";
            default -> throw new IllegalArgumentException("Nobody moves by " + field);
        };
    }

    private static @Nullable Somebody somebody(ResultSet row, String id, String name, String email)
            throws SQLException {
        PersonId person = person(row, id);
        return person == null ? null : new Somebody(person, row.getString(name), row.getString(email));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new PersonId(id);
    }

    private static @Nullable Long value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
