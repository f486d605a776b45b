package org.waymark.careerpath.editing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PathVersionRepository extends Repository<PathVersion, Long> {

    /** Whoever stores a version counts on: two at once fail on the number, and the later one's transaction with it. */
    PathVersion save(PathVersion version);

    Optional<PathVersion> findByPathAndNumber(String path, int number);

    @Query("select coalesce(max(v.number), 0) from PathVersion v where v.path = :path")
    int findLatestNumber(String path);

    /** The latest version of a path. */
    record Latest(String path, int number) {}

    @Query("""
        select new org.waymark.careerpath.editing.PathVersionRepository$Latest(v.path, max(v.number))
        from PathVersion v where v.path in :paths group by v.path
        """)
    List<Latest> findLatestNumbers(Collection<String> paths);

    /** A version without its document, which may be long. */
    record Row(int number, String note, @Nullable Long publishedBy, Instant publishedAt) {}

    @Query("""
        select new org.waymark.careerpath.editing.PathVersionRepository$Row(v.number, v.note, v.publishedBy, v.publishedAt)
        from PathVersion v where v.path = :path order by v.number desc
        """)
    List<Row> findRows(String path);
}
