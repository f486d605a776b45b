package org.waymark.reflection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ProposedQuestionRepository extends JpaRepository<ProposedQuestion, Long> {

    @Query(value = """
        select proposal.* from proposed_question proposal
        where proposal.one_on_one_id = :oneOnOne and proposal.employee_id = :employee
          and not exists (select from proposal_decision where proposal_id = proposal.id)
        order by proposal.id
        """, nativeQuery = true)
    List<ProposedQuestion> findOpen(long oneOnOne, long employee);

    @Query("select p from ProposedQuestion p where p.oneOnOneId = :oneOnOne and p.managerId = :manager order by p.id")
    List<ProposedQuestion> findOf(long oneOnOne, long manager);

    @Query("select p from ProposedQuestion p where p.managerId = :manager order by p.proposedAt desc, p.id desc")
    List<ProposedQuestion> findAllOf(long manager);

    @Query("select p from ProposedQuestion p where p.id = :id and p.employeeId = :employee")
    Optional<ProposedQuestion> findFor(long id, long employee);

    /** Notes where only the employee can see it what becomes of a proposal; 0 if that was decided before. */
    @Modifying
    @Query(value = """
        insert into proposal_decision (proposal_id, employee_id, taken, decided_at)
        values (:id, :employee, :taken, :now) on conflict do nothing
        """, nativeQuery = true)
    int decide(long id, long employee, boolean taken, Instant now);

    /** Forgets that it was set aside; 0 if it was not. */
    @Modifying
    @Query(
            value = "delete from proposal_decision where proposal_id = :id and employee_id = :employee and not taken",
            nativeQuery = true)
    int bringBack(long id, long employee);
}
