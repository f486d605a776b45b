package org.waymark.meeting;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PrivateNoteRepository extends JpaRepository<PrivateNote, Long> {

    Optional<PrivateNote> findByAuthorIdAndAboutId(long authorId, long aboutId);

    List<PrivateNote> findByAuthorIdOrderByWrittenAtDesc(long authorId);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from PrivateNote n where n.authorId = :author and n.aboutId = :about")
    void erase(long author, long about);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from PrivateNote n where n.authorId = :author")
    void eraseAll(long author);

    /** Two windows of the same author wait for each other, and the later one sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from PrivateNote n where n.authorId = :author and n.aboutId = :about")
    Optional<PrivateNote> findForChange(long author, long about);
}
