package org.waymark.careerpath;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.waymark.base.sharing.SharedVersion;

interface AppealShareRepository extends JpaRepository<AppealShare, Long> {

    String ENDED = "not (" + SharedVersion.IN_FORCE + ")";

    Optional<AppealShare> findByAppealId(long appealId);

    @Query("select s from AppealShare s where s.appealId = :appeal and " + ENDED)
    Optional<AppealShare> findEnded(long appeal);

    /** What somebody shared and nobody can read any more, and those of the others that are asked for. */
    @Query("select new org.waymark.careerpath.AppealShareRepository$EarlierRow(s, " + LadderRepository.REFERENCE + """
            )
            from AppealShare s join LadderRole r on r.address = s.roleAddress join r.path p left join r.track t
            where s.authorId = :author and (s.roleAddress in :others or
            """
            + ENDED + """
            )
            order by s.sharedAt desc, s.id desc
            """)
    List<EarlierRow> findEndedOr(long author, Collection<String> others);

    /** A share with its role. */
    record EarlierRow(AppealShare share, RoleReference role) {}

    /** A share with its role and the revision of it that its recipient has read, null for none. */
    record SharedRow(
            AppealShare share, RoleReference role, @Nullable Integer revisionRead) {}

    /** What its recipient can read today. Row-level security says so to them, and not to the author, who may ask as well. */
    @Query("select new org.waymark.careerpath.AppealShareRepository$SharedRow(s, " + LadderRepository.REFERENCE + """
            , x.revision)
            from AppealShare s
                join LadderRole r on r.address = s.roleAddress join r.path p left join r.track t
                left join AppealReading x on x.id.subjectId = s.appealId and x.id.readerId = s.recipientId
            where s.authorId = :author and s.recipientId = :recipient and
            """
            + SharedVersion.IN_FORCE + " order by s.sharedAt desc, s.id desc")
    List<SharedRow> findShared(long author, long recipient);
}
