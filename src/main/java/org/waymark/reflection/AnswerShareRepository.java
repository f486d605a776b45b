package org.waymark.reflection;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AnswerShareRepository extends Repository<AnswerShare, Long> {

    /** Author, kind, how many, and how many of those the recipient has not read in this form. */
    record CountRow(long author, String kind, long shared, long fresh) {}

    @Query("""
        select new org.waymark.reflection.AnswerShareRepository$CountRow(
            s.authorId, s.kind, count(s), sum(case when s.read = true then 0L else 1L end))
        from AnswerShare s
        where s.recipientId = :recipient and s.authorId in :authors and s.inForce = true
        group by s.authorId, s.kind
        """)
    List<CountRow> countShared(Collection<Long> authors, long recipient);
}
