package org.waymark.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.audit.AuditEntry.Somebody;
import org.waymark.base.domain.PersonId;

/** Reads the trail, as far as the viewer may see it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AuditEntries {

    private static final int AT_ONCE = 500;

    private static final String CHOSEN = """
         from audit_entry
        where (:kind is null or kind = :kind)
          and (:person is null or actor_id = :person or person_id = :person or manager_id = :person)
        """;

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AuditEntry> find(AuditFilter filter, long before, int limit) {
        return chosen("select *" + CHOSEN + "and number < :before order by number desc limit :limit", filter)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    int count(AuditFilter filter) {
        return chosen("select count(*)" + CHOSEN, filter).query(Integer.class).single();
    }

    /** What was done to a person's account, of some kinds, the newest first. */
    List<AuditEntry> findAbout(PersonId person, Set<AuditKind> kinds, int limit) {
        return jdbc.sql("""
            select * from audit_entry where person_id = :person and kind in (:kinds)
            order by number desc limit :limit
            """)
                .param("person", person.value())
                .param("kinds", kinds.stream().map(AuditKind::name).toList())
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Every entry from the first on, without having them all at once. */
    void forEach(Consumer<AuditEntry> work) {
        try (Stream<AuditEntry> entries = jdbc
                .sql("select * from audit_entry order by number")
                .withFetchSize(AT_ONCE)
                .query((row, number) -> entry(row))
                .stream()) {
            entries.forEach(work);
        }
    }

    private StatementSpec chosen(String sql, AuditFilter filter) {
        return jdbc.sql(sql)
                .param("kind", filter.kind() == null ? null : filter.kind().name(), Types.VARCHAR)
                .param(
                        "person",
                        filter.person() == null ? null : filter.person().value(),
                        Types.BIGINT);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("origin"),
                somebody(row, "actor"),
                somebody(row, "person"),
                somebody(row, "manager"),
                row.getString("thing"),
                row.getObject("version", Integer.class),
                row.getObject("added", Integer.class),
                row.getObject("changed", Integer.class),
                row.getObject("gone", Integer.class),
                row.getString("was"),
                row.getString("became"),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private static Somebody somebody(ResultSet row, String who) throws SQLException {
        @Nullable Long id = row.getObject(who + "_id", Long.class);
        return new Somebody(id == null ? null : new PersonId(id), row.getString(who + "_name"));
    }
}
