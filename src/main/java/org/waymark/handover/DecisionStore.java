package org.waymark.handover;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;

/** What people decided to hand over or to keep. A decision counts as long as the line holds in which it was made. */
@Repository
class DecisionStore {

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True for what was handed over, false for what was kept. */
    Map<Subject, Boolean> find(PersonId author, PersonId manager) {
        Map<Subject, Boolean> decisions = new HashMap<>();
        jdbc.sql("""
                        select what, subject, handed from handover_decision
                        where author_id = :author and manager_id = :manager
                          and is_managed_by_since(author_id, manager_id, decided_at)
                        """)
                .param("author", author.value())
                .param("manager", manager.value())
                .query(row -> {
                    decisions.put(
                            new Subject(row.getString("what"), row.getString("subject")), row.getBoolean("handed"));
                });
        return decisions;
    }

    void decide(PersonId author, PersonId manager, Collection<Subject> subjects, boolean handed, Instant now) {
        List<Subject> all = List.copyOf(subjects);
        jdbc.sql("""
                        insert into handover_decision (author_id, what, subject, manager_id, handed, decided_at)
                        select :author, what, subject, :manager, :handed, :now
                        from unnest(cast(:whats as text[]), cast(:subjects as text[])) as decided (what, subject)
                        on conflict (author_id, what, subject, manager_id) do update
                        set handed = excluded.handed, decided_at = excluded.decided_at
                        """)
                .param("author", author.value())
                .param("manager", manager.value())
                .param("whats", all.stream().map(Subject::what).toArray(String[]::new))
                .param("subjects", all.stream().map(Subject::key).toArray(String[]::new))
                .param("handed", handed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
