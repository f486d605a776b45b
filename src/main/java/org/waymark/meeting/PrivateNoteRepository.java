package org.waymark.meeting;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PrivateNoteRepository extends JpaRepository<PrivateNote, Long> {

    Optional<PrivateNote> findByAuthorIdAndAboutId(long authorId, long aboutId);
}
