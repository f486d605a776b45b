package org.waymark.growth.strength;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.security.CurrentUser;

/** Beside which competencies the viewer has put their strengths. */
@Repository
class StrengthStore {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    StrengthStore(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** That a strength stands beside a competency. */
    record Link(String strength, String competency) {}

    List<Link> findAll() {
        return jdbc.sql("select strength, competency_address from strength_competency where author_id = :author")
                .param("author", viewer())
                .query((row, number) -> new Link(row.getString("strength"), row.getString("competency_address")))
                .list();
    }

    void add(StrengthId strength, Collection<String> competencies) {
        jdbc.sql("""
            insert into strength_competency (author_id, strength, competency_address)
            select :author, :strength, unnest(:competencies) on conflict do nothing
            """)
                .param("author", viewer())
                .param("strength", strength.toString())
                .param("competencies", competencies.toArray(String[]::new))
                .update();
    }

    void remove(StrengthId strength, String competency) {
        jdbc.sql("""
            delete from strength_competency
            where author_id = :author and strength = :strength and competency_address = :competency
            """)
                .param("author", viewer())
                .param("strength", strength.toString())
                .param("competency", competency)
                .update();
    }

    void removeAll(Collection<String> strengths) {
        jdbc.sql("delete from strength_competency where author_id = :author and strength = any (:strengths)")
                .param("author", viewer())
                .param("strengths", Set.copyOf(strengths).toArray(String[]::new))
                .update();
    }

    private long viewer() {
        return currentUser.require().value();
    }
}
