package org.waymark.reflection.question;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;

/** Which questions of the bank have come up before, by what may be asked about whom. */
@Repository
class AskedQuestionStore {

    private final JdbcClient jdbc;

    AskedQuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that ever stood in somebody's own reflections, or was put to them. */
    Set<String> findOf(PersonId author) {
        return jdbc.sql("""
                        select question from answer where author_id = :author and question is not null
                        union
                        select question from proposed_question where employee_id = :author and question is not null
                        union
                        select question from swap where employee_id = :author and question is not null
                        """).param("author", author.value()).query(String.class).set();
    }

    /** What a manager put to somebody, and what that person shares with them: nothing of what they have written else. */
    Set<String> findBetween(PersonId employee, PersonId manager) {
        return jdbc.sql("""
                        select question from answer_share
                        where author_id = :employee and recipient_id = :manager and question is not null and in_force
                        union
                        select question from proposed_question
                        where employee_id = :employee and manager_id = :manager and question is not null
                        union
                        select question from swap
                        where employee_id = :employee and manager_id = :manager and question is not null
                        """)
                .param("employee", employee.value())
                .param("manager", manager.value())
                .query(String.class)
                .set();
    }
}
