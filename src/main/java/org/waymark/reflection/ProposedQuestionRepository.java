package org.waymark.reflection;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProposedQuestionRepository extends JpaRepository<ProposedQuestion, Long> {

    @Query("""
            select p from ProposedQuestion p
            where p.oneOnOneId = :oneOnOne and p.state = org.waymark.reflection.ProposedQuestion$State.OPEN
            order by p.id
            """)
    List<ProposedQuestion> findOpen(long oneOnOne);

    @Query("select p from ProposedQuestion p where p.oneOnOneId = :oneOnOne and p.managerId = :manager order by p.id")
    List<ProposedQuestion> findOf(long oneOnOne, long manager);

    @Query("select p from ProposedQuestion p where p.id = :id and p.employeeId = :employee")
    Optional<ProposedQuestion> findFor(long id, long employee);
}
