package org.waymark.careerpath.editing;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PathDraftRepository extends JpaRepository<PathDraft, Long> {

    Optional<PathDraft> findByPath(String path);

    /** Whoever reads it so is the only one until the transaction ends: of two changes at once, the second sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from PathDraft d where d.path = :path")
    Optional<PathDraft> findForChange(String path);

    /** Begins a draft, unless somebody else just did. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into path_draft (id, path, name, base_version, document, revision, changed_by, changed_at, version)
            values (nextval('path_draft_seq'), :path, :name, :baseVersion, :document, 0, :by, :now, 0)
            on conflict (path) do nothing
            """)
    void begin(String path, String name, int baseVersion, String document, @Nullable Long by, Instant now);

    /** A path with its latest version and its draft, as far as there are any. */
    record Row(
            String path,
            String name,
            @Nullable Integer version,
            @Nullable Instant publishedAt,
            @Nullable Long changedBy,
            @Nullable Instant changedAt) {}

    @Query("""
            select new org.waymark.careerpath.editing.PathDraftRepository$Row(
                coalesce(p.slug, d.path), coalesce(p.name, d.name), v.number, v.publishedAt, d.changedBy, d.changedAt)
            from CareerPath p
                full join PathDraft d on d.path = p.slug
                left join PathVersion v on v.path = p.slug
                    and v.number = (select max(latest.number) from PathVersion latest where latest.path = p.slug)
            order by lower(coalesce(p.name, d.name)), coalesce(p.slug, d.path)
            """)
    List<Row> findRows();
}
