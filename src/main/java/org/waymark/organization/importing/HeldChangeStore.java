package org.waymark.organization.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.organization.PersonField;
import org.waymark.organization.SecondPerson;
import org.waymark.organization.importing.HeldChange.Part;
import org.waymark.organization.importing.HeldChange.Value;
import org.waymark.organization.importing.ImportPlan.Member;

/** Keeps what waits for a second person. The policies of the table say who that can be. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HeldChangeStore implements SecondPerson {

    private static final String WAITING = """
        select held.*, by.name as by_name, by.email as by_email, person.name, person.email,
            was_manager.name as was_manager_name, was_manager.email as was_manager_email,
            became_manager.name as became_manager_name, became_manager.email as became_manager_email
        from held_change held
        join person by on by.id = held.asked_by
        join person on person.id = held.person_id
        left join person was_manager on was_manager.id = held.was_manager_id
        left join person became_manager on became_manager.id = held.became_manager_id
        where held.decided_at is null
        """;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    HeldChangeStore(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** One value of one person that is to change, and the person it is about. */
    private record Wish(
            PersonId person,
            PersonField field,
            @Nullable String was,
            @Nullable String became,
            @Nullable PersonId wasManager,
            @Nullable PersonId becameManager) {}

    /** What a plan holds for whoever asks: who somebody is changes as one, each line by itself unless lines hang on each other. */
    void ask(List<Member> members, Map<Member, PersonId> persons, PersonId asker) {
        List<Wish> identity = new ArrayList<>();
        List<Wish> lines = new ArrayList<>();
        for (Member member : members) {
            for (PersonField field : member.held()) {
                PersonId person = member.id(persons);
                if (field == PersonField.MANAGER) {
                    Member today = member.managerToday();
                    Member wished = member.wishedManager();
                    lines.add(new Wish(
                            person,
                            field,
                            null,
                            null,
                            today == null ? null : today.id(persons),
                            wished == null ? null : wished.id(persons)));
                } else {
                    identity.add(new Wish(person, field, member.before(field), member.wished(field), null, null));
                }
            }
        }
        askTogether(identity, asker);
        boolean hangTogether = lines.stream().anyMatch(line -> !asker.equals(line.becameManager()));
        if (hangTogether) {
            askTogether(lines, asker);
        } else {
            lines.forEach(line -> askTogether(List.of(line), asker));
        }
    }

    @Override
    public void askForReport(PersonId person, @Nullable PersonId managerToday) {
        PersonId me = currentUser.require();
        askTogether(List.of(new Wish(person, PersonField.MANAGER, null, null, managerToday, me)), me);
    }

    /** Whoever asks for the same once more asks nothing. */
    private void askTogether(List<Wish> wishes, PersonId asker) {
        List<Wish> news = wishes.stream().filter(wish -> !isAsked(wish, asker)).toList();
        if (news.isEmpty()) {
            return;
        }
        long together =
                jdbc.sql("select nextval('held_change_seq')").query(Long.class).single();
        for (Wish wish : wishes) {
            asked(wish, asker, """
                insert into held_change
                    (together, asked_by, person_id, field, was, became, was_manager_id, became_manager_id)
                values (:together, :asker, :person, :field, :was, :became, :wasManager, :becameManager)
                """).param("together", together).update();
        }
    }

    private boolean isAsked(Wish wish, PersonId asker) {
        return asked(wish, asker, """
            select exists (
                select from held_change
                where decided_at is null and asked_by = :asker and person_id = :person and field = :field
                  and was is not distinct from :was and became is not distinct from :became
                  and was_manager_id is not distinct from :wasManager
                  and became_manager_id is not distinct from :becameManager)
            """).query(Boolean.class).single();
    }

    /** A statement about what somebody asks for. */
    private JdbcClient.StatementSpec asked(Wish wish, PersonId asker, String sql) {
        return jdbc.sql(sql)
                .param("asker", asker.value())
                .param("person", wish.person().value())
                .param("field", wish.field().name())
                .param("was", wish.was(), Types.VARCHAR)
                .param("became", wish.became(), Types.VARCHAR)
                .param("wasManager", value(wish.wasManager()), Types.BIGINT)
                .param("becameManager", value(wish.becameManager()), Types.BIGINT);
    }

    /** Everything that waits, the oldest first; what is asked together stands together. */
    List<HeldChange> waiting(int limit) {
        return grouped(jdbc.sql(WAITING + """
            and held.together in (
                select distinct together from held_change where decided_at is null
                order by together limit :limit)
            order by held.together, held.id
            """)
                .param("limit", limit)
                .query((row, number) -> part(row))
                .list());
    }

    /** What is asked together and waits. */
    List<HeldChange> find(long together) {
        return grouped(jdbc.sql(WAITING + "and held.together = :together order by held.id")
                .param("together", together)
                .query((row, number) -> part(row))
                .list());
    }

    /** Returns how many parts were decided: none if somebody else has done so meanwhile, or the viewer may not. */
    int decide(long together, boolean released) {
        return jdbc.sql("""
            update held_change set decided_by = :me, decided_at = now(), released = :released
            where together = :together and decided_at is null
            """)
                .param("me", currentUser.require().value())
                .param("released", released)
                .param("together", together)
                .update();
    }

    private record Row(long together, HeldChange.Somebody by, OffsetDateTime at, Part part) {}

    private static List<HeldChange> grouped(List<Row> rows) {
        List<HeldChange> changes = new ArrayList<>();
        for (Row row : rows) {
            if (changes.isEmpty() || changes.getLast().id() != row.together()) {
                changes.add(new HeldChange(row.together(), row.by(), row.at().toInstant(), new ArrayList<>()));
            }
            changes.getLast().parts().add(row.part());
        }
        return changes;
    }

    private static Row part(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("together"),
                somebody(row, "asked_by", "by_name", "by_email"),
                row.getObject("asked_at", OffsetDateTime.class),
                new Part(
                        somebody(row, "person_id", "name", "email"),
                        PersonField.valueOf(row.getString("field")),
                        value(row, "was"),
                        value(row, "became")));
    }

    private static Value value(ResultSet row, String which) throws SQLException {
        String manager = which + "_manager_id";
        return row.getObject(manager) == null
                ? new Value(row.getString(which), null)
                : new Value(null, somebody(row, manager, which + "_manager_name", which + "_manager_email"));
    }

    private static HeldChange.Somebody somebody(ResultSet row, String id, String name, String email)
            throws SQLException {
        return new HeldChange.Somebody(new PersonId(row.getLong(id)), row.getString(name), row.getString(email));
    }

    private static @Nullable Long value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
