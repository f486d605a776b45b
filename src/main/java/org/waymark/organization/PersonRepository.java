package org.waymark.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.waymark.base.search.Sought;

interface PersonRepository extends JpaRepository<Person, Long> {

    String REFERENCE = """
        select new org.waymark.organization.PersonReference(
            new org.waymark.base.domain.PersonId(p.id), p.name, p.email, p.title, d.name, p.roleAddress,
            cast(function('told_apart', p.id, p.nameSkeleton, d.id) as String))
        from Person p left join p.department d
        """;

    String ENTRY = """
        select new org.waymark.organization.DirectoryEntry(
            new org.waymark.organization.PersonReference(
                new org.waymark.base.domain.PersonId(p.id), p.name, p.email, p.title, d.name, p.roleAddress,
            cast(function('told_apart', p.id, p.nameSkeleton, d.id) as String)),
            m.name,
            case when exists (select o from Person o where o.nameSkeleton = m.nameSkeleton and o.id <> m.id)
                then m.email else null end)
        from Person p left join p.department d
        left join ReportingLine l on l.personId = p.id and l.startsOn <= current_date
            and (l.endsOn is null or l.endsOn > current_date)
        left join Person m on m.id = l.managerId
        """;

    String NEAR = """
        select new org.waymark.organization.NearPerson(
            new org.waymark.organization.PersonReference(
                new org.waymark.base.domain.PersonId(p.id), p.name, p.email, p.title, d.name, p.roleAddress,
                cast(function('told_apart', p.id, p.nameSkeleton, d.id) as String)),
            case when up.id is null then false else true end, case when down.id is null then false else true end,
            case when up.personId = :handingOver then function('is_handover_open' as Boolean, p.id) else false end)
        from Person p left join p.department d
        left join ReportingLine up on up.personId = :id and up.managerId = p.id and up.startsOn <= current_date
            and (up.endsOn is null or up.endsOn > current_date)
        left join ReportingLine down on down.personId = p.id and down.managerId = :id and down.startsOn <= current_date
            and (down.endsOn is null or down.endsOn > current_date)
        """;

    /** The patterns are those of {@link Sought#patterns}. */
    String FOUND = """
        where function('is_sought' as Boolean, p.searched, :patterns) = true
        """;

    /** Works here: what lists people to deal with leaves out those who have left. */
    String WORKS_HERE = " not exists (select v from Leaver v where v.personId = p.id) ";

    @Query(REFERENCE + "where p.id = :id")
    Optional<PersonReference> findReference(long id);

    @Query(REFERENCE + "where p.id in :ids")
    List<PersonReference> findReferences(Collection<Long> ids);

    @Query(REFERENCE + "where p.emailKey = :key")
    Optional<PersonReference> findReferenceByEmailKey(String key);

    @Query(REFERENCE + """
        where p.id = (select l.managerId from ReportingLine l
                      where l.personId = :id and l.startsOn <= current_date
                        and (l.endsOn is null or l.endsOn > current_date))
        """)
    Optional<PersonReference> findManagerOf(long id);

    /**
     * Somebody, their manager of today and who reports to them today, by name, but for those of them who have left. Their ids come first:
     * a condition on what is joined would have every person looked at. Whether they have something to hand over is asked where they are
     * named once more.
     */
    @Query(NEAR + """
        where p.id in (
            select self.id from Person self where self.id = :id
            union
            select line.managerId from ReportingLine line
            where line.personId = :id and line.startsOn <= current_date
              and (line.endsOn is null or line.endsOn > current_date)
            union
            select line.personId from ReportingLine line
            where line.managerId = :id and line.startsOn <= current_date
              and (line.endsOn is null or line.endsOn > current_date)
              and not exists (select v from Leaver v where v.personId = line.personId))
        order by p.name
        """)
    List<NearPerson> findNear(long id, long handingOver);

    /** The managers that somebody has had, the latest first, but for those who were it by mistake. */
    @Query(REFERENCE + """
        join ReportingLine l on l.managerId = p.id
        where l.personId = :id and l.endsOn <= current_date and l.byMistake = false
        order by l.endsOn desc, l.id desc
        """)
    List<PersonReference> findFormerManagersOf(long id);

    @Query(REFERENCE + """
        where p.id in (select l.personId from ReportingLine l
                       where l.managerId = :id and l.startsOn <= current_date
                         and (l.endsOn is null or l.endsOn > current_date))
        and\
        """ + WORKS_HERE + "order by p.name")
    List<PersonReference> findReportsOf(long id);

    @Query(REFERENCE + """
        where p.id = :id and exists (
            select l from ReportingLine l
            where l.managerId = :manager and l.personId = p.id and l.startsOn <= current_date
              and (l.endsOn is null or l.endsOn > current_date))
        """)
    Optional<PersonReference> findReportOf(long manager, long id);

    @Query(REFERENCE + FOUND + "and" + WORKS_HERE + "order by p.name, p.id limit :limit offset :offset")
    List<PersonReference> search(String[] patterns, int offset, int limit);

    @Query(ENTRY + FOUND + "order by p.name, p.id limit :limit offset :offset")
    List<DirectoryEntry> findEntries(String[] patterns, int offset, int limit);

    @Query(ENTRY + "where p.id in :ids order by p.name, p.id")
    List<DirectoryEntry> findEntries(Collection<Long> ids);

    @Query(ENTRY + "where p.id = :id")
    Optional<DirectoryEntry> findEntry(long id);

    /** What the frame around every page asks about its viewer, in one statement. */
    @Query("""
        select new org.waymark.organization.Profile(
            new org.waymark.organization.PersonReference(
                new org.waymark.base.domain.PersonId(p.id), p.name, p.email, p.title, d.name, p.roleAddress,
                cast(function('told_apart', p.id, p.nameSkeleton, d.id) as String)),
            case when exists (
                select l from ReportingLine l
                where l.managerId = p.id and l.startsOn <= current_date and (l.endsOn is null or l.endsOn > current_date))
                then true else false end,
            function('is_to_be_told' as Boolean, p.id),
            function('is_to_be_told_of_a_link' as Boolean, p.id))
        from Person p left join p.department d where p.id = :id
        """)
    Optional<Profile> findProfile(long id);

    @Query("select count(p) from Person p " + FOUND + "and" + WORKS_HERE)
    int countSearch(String[] patterns);

    @Query("select count(p) from Person p " + FOUND)
    int countEntries(String[] patterns);

    @Query("select p from Person p left join fetch p.department order by p.id")
    List<Person> findAllWithDepartment();

    @Query("select p from Person p left join fetch p.department where p.id in :ids order by p.id")
    List<Person> findAllWithDepartment(Collection<Long> ids);

    /**
     * Some people, everybody above them, and who reports to them; and whose name could be taken for one of some. One index answers each part.
     */
    @Query(value = """
        with recursive named (id) as (
            select id from person where id = any(cast(:ids as bigint[]))
            union
            select id from person where external_id = any(cast(:externalIds as text[]))
            union
            select id from person where email_key = any(cast(:addresses as text[]))
        ), above (id) as (
            select id from named
            union
            select line.manager_id from above join reporting_line line on line.person_id = above.id and line.ends_on is null
        )
        select id from above
        union
        select line.person_id from named join reporting_line line on line.manager_id = named.id and line.ends_on is null
        union
        select id from person where name_skeleton = any(cast(:skeletons as text[]))
        """, nativeQuery = true)
    List<Long> findAround(Long[] ids, String[] externalIds, String[] addresses, String[] skeletons);

    @Query("select count(p) from Person p where (p.endsOn is null or p.endsOn >= :today) and" + WORKS_HERE)
    int countWorking(LocalDate today);

    /** Past Hibernate, which need not have read the person; tells how many were freed. */
    @Modifying
    @Query(value = """
        update person set email = :email, email_key = :key, external_id = null, version = version + 1
        where id = :id and (has_left(id) or ends_on < :today)
        """, nativeQuery = true)
    int free(long id, String email, String key, LocalDate today);

    /** Past Hibernate as well. */
    @Modifying
    @Query(
            value = "update person set ends_on = null, version = version + 1 where id = :id and ends_on < :today",
            nativeQuery = true)
    void workOn(long id, LocalDate today);

    @Query("select p.id from Person p")
    List<Long> findAnyId(Limit limit);
}
