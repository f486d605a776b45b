package org.waymark.careerpath;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.waymark.base.search.Sought;
import org.waymark.careerpath.PathMap.Move;
import org.waymark.careerpath.document.RoleFamily;
import org.waymark.careerpath.document.RoleNotes;
import org.waymark.careerpath.document.StepKind;

/** What views read of ladders: records only, each in one statement, whatever the size of a ladder. */
interface LadderRepository extends Repository<LadderRole, Long> {

    String REFERENCE = """
        new org.waymark.careerpath.RoleReference(r.address, r.title, r.level, t.slug, t.name, p.slug, p.name)
        """;

    /** A path with one of its tracks; a path without any is one row without. */
    record LadderRow(
            String id,
            String name,
            @Nullable String department,
            @Nullable String trackId,
            @Nullable String trackName,
            @Nullable String trackSummary) {}

    /** Likewise, with what only its own page shows. */
    record PathRow(
            String name,
            @Nullable String summary,
            @Nullable String promotions,
            @Nullable String trackId,
            @Nullable String trackName,
            @Nullable String trackSummary) {}

    record RungRow(RoleReference role, @Nullable String summary) {}

    /** A role with what its own page shows. */
    record RoleRow(
            RoleReference role,
            @Nullable String summary,
            RoleNotes notes,
            @Nullable String promotions) {}

    /** A role with what decides where it is looked for beyond its department. */
    record PlaceRow(
            RoleReference role,
            @Nullable String department,
            @Nullable RoleFamily family) {}

    /** That a role asks something in a competency. */
    record AskedRow(String role, String competency) {}

    record StepRow(
            String from, String to, StepKind kind, @Nullable String note, RoleReference other) {}

    /**
     * One thing that a role asks.
     *
     * @param address what others know it by, null for none
     * @param below what it builds on, null for nothing
     */
    record ExpectationRow(
            String role,
            String competencyId,
            String competency,
            @Nullable String summary,
            String text,
            @Nullable String proficiency,
            List<String> examples,
            @Nullable String address,
            @Nullable BelowRow below) {

        ExpectationRow(
                String role,
                String competencyId,
                String competency,
                @Nullable String summary,
                String text,
                @Nullable String proficiency,
                List<String> examples,
                @Nullable String address,
                @Nullable String belowAddress,
                @Nullable String belowText,
                @Nullable String belowRole) {
            this(
                    role,
                    competencyId,
                    competency,
                    summary,
                    text,
                    proficiency,
                    examples,
                    address,
                    BelowRow.of(belowAddress, belowText, belowRole));
        }
    }

    /** What an expectation builds on, with the title of the role that asks it. */
    record BelowRow(String address, String text, String role) {

        private static @Nullable BelowRow of(@Nullable String address, @Nullable String text, @Nullable String role) {
            return address == null || text == null || role == null ? null : new BelowRow(address, text, role);
        }
    }

    /** A role with one thing that it asks; one that asks nothing is one row without. */
    record RoleAskingRow(RoleReference role, @Nullable ExpectationRow expectation) {

        RoleAskingRow(
                RoleReference role,
                @Nullable String competencyId,
                @Nullable String competency,
                @Nullable String summary,
                @Nullable String text,
                @Nullable String proficiency,
                @Nullable List<String> examples,
                @Nullable String address,
                @Nullable String belowAddress,
                @Nullable String belowText,
                @Nullable String belowRole) {
            this(
                    role,
                    competencyId == null || competency == null || text == null || examples == null
                            ? null
                            : new ExpectationRow(
                                    role.address(),
                                    competencyId,
                                    competency,
                                    summary,
                                    text,
                                    proficiency,
                                    examples,
                                    address,
                                    belowAddress,
                                    belowText,
                                    belowRole));
        }
    }

    /** One thing that a role asks, with what a week in it holds. */
    record WeekRow(
            RoleReference role,
            @Nullable String week,
            String competency,
            @Nullable String summary,
            String text,
            @Nullable String proficiency,
            List<String> examples) {}

    /** A role within reach; a native query fills it. */
    interface WayRow {
        String getAddress();

        String getTitle();

        @Nullable
        String getTrack();

        @Nullable
        String getElsewhere();

        int getDistance();

        String getKind();
    }

    /** One way between two roles: its stops and the kinds of its steps, separated by commas; a native query fills it. */
    interface WayThereRow {
        String getAddresses();

        String getKinds();
    }

    @Query("""
        select new org.waymark.careerpath.LadderRepository$LadderRow(p.slug, p.name, p.department,
            t.slug, t.name, t.summary)
        from CareerPath p left join p.tracks t order by p.name, p.slug, t.position
        """)
    List<LadderRow> findLadders();

    @Query("""
        select count(e) from Expectation e join e.role r join e.competency c
        where r.address = :address and c.name = :competency
        """)
    long countExpectations(String address, String competency);

    /** Steps to paths that are not here yet are left out. */
    @Query("""
        select new org.waymark.careerpath.PathMap$Move(f.address, s.toAddress, s.kind)
        from Step s join s.from f join LadderRole r on r.address = s.toAddress
        order by f.id, s.position
        """)
    List<Move> findAllSteps();

    @Query("""
        select new org.waymark.careerpath.LadderRepository$PathRow(p.name, p.summary, p.promotions,
            t.slug, t.name, t.summary)
        from CareerPath p left join p.tracks t where p.slug = :path order by t.position
        """)
    List<PathRow> findPath(String path);

    @Query("select new org.waymark.careerpath.LadderRepository$RungRow(" + REFERENCE + """
        , r.summary) from LadderRole r join r.path p left join r.track t
        where p.slug = :path order by r.level, r.position
        """)
    List<RungRow> findRolesOf(String path);

    @Query("select new org.waymark.careerpath.LadderRepository$RoleRow(" + REFERENCE + """
        , r.summary, r.notes, p.promotions) from LadderRole r join r.path p left join r.track t where r.address = :address
        """)
    Optional<RoleRow> findRole(String address);

    @Query("select " + REFERENCE + " from LadderRole r join r.path p left join r.track t where r.address in :addresses")
    List<RoleReference> findReferences(Collection<String> addresses);

    @Query("select " + REFERENCE + """
        from LadderRole r join r.path p left join r.track t
        where :text = '' or lower(r.title) like concat('%', lower(:text), '%')
           or lower(p.name) like concat('%', lower(:text), '%')
        order by p.name, p.slug, r.level, r.position
        """)
    List<RoleReference> search(String text, Pageable page);

    /** Roles by their titles, and after them those of paths with such names; the patterns are {@link Sought#patterns}. */
    @Query("select " + REFERENCE + """
        from LadderRole r join r.path p left join r.track t
        where function('holds' as Boolean, concat(r.title, ' ', p.name), :patterns) = true
        order by case when function('holds' as Boolean, r.title, :patterns) = true then 0 else 1 end,
            p.name, p.slug, r.level, r.position
        """)
    List<RoleReference> findHolding(String[] patterns, Limit limit);

    /** What roles ask, by its words and those of its competency. */
    @Query("select new org.waymark.careerpath.Asking(" + REFERENCE + """
        , c.name, e.text)
        from Expectation e join e.role r join r.path p left join r.track t join e.competency c
        where function('holds' as Boolean, concat(c.name, ' ', e.text), :patterns) = true
        order by p.name, p.slug, r.level, r.position, c.position, e.position
        """)
    List<Asking> findAsking(String[] patterns, Limit limit);

    /** The same, of some roles alone. */
    @Query("select " + REFERENCE + """
        from LadderRole r join r.path p left join r.track t
        where r.address in :addresses
          and function('holds' as Boolean, concat(r.title, ' ', p.name), :patterns) = true
        order by p.name, p.slug, r.level, r.position
        """)
    List<RoleReference> findHoldingAmong(Collection<String> addresses, String[] patterns, Limit limit);

    /** A role is of its path's family unless it has one of its own. */
    @Query("select new org.waymark.careerpath.LadderRepository$PlaceRow(" + REFERENCE + """
        , p.department, coalesce(r.notes.family, p.family))
        from LadderRole r join r.path p left join r.track t
        order by p.name, p.slug, r.level, r.position
        """)
    List<PlaceRow> findPlaces();

    @Query("""
        select new org.waymark.careerpath.LadderRepository$AskedRow(r.address, c.name)
        from Expectation e join e.role r join e.competency c
        where r.address in :addresses group by r.address, c.position, c.name order by c.position
        """)
    List<AskedRow> findAskedCompetencies(Collection<String> addresses);

    @Query("select new org.waymark.careerpath.LadderRepository$StepRow(f.address, s.toAddress, s.kind, s.note, "
            + REFERENCE + """
            ) from Step s join s.from f join LadderRole r on r.address = s.toAddress join r.path p left join r.track t
            where f.path.slug = :path order by f.position, s.position
            """)
    List<StepRow> findStepsOf(String path);

    /** The steps at either end of a role, each with the role at its other end. */
    @Query("select new org.waymark.careerpath.LadderRepository$StepRow(f.address, s.toAddress, s.kind, s.note, "
            + REFERENCE + """
            ) from Step s join s.from f
            join LadderRole r on (f.address = :address and r.address = s.toAddress)
                              or (s.toAddress = :address and r = f)
            join r.path p left join r.track t
            order by p.name, r.level, s.position
            """)
    List<StepRow> findStepsAt(String address);

    @Query("""
        select new org.waymark.careerpath.LadderRepository$ExpectationRow(
            r.address, c.slug, c.name, c.summary, e.text, e.proficiency, e.examples,
            e.address, b.address, b.text, br.title)
        from Expectation e join e.role r join e.competency c
            left join Expectation b on b.address = e.buildsOn left join b.role br
        where r.address in :addresses order by c.position, e.position
        """)
    List<ExpectationRow> findExpectations(Collection<String> addresses);

    /** Roles with all that they ask, by competency. */
    @Query("select new org.waymark.careerpath.LadderRepository$RoleAskingRow(" + REFERENCE + """
        , c.slug, c.name, c.summary, e.text, e.proficiency, e.examples, e.address, b.address, b.text, br.title)
        from LadderRole r join r.path p left join r.track t
            left join Expectation e on e.role = r left join e.competency c
            left join Expectation b on b.address = e.buildsOn left join b.role br
        where r.address in :addresses order by c.position, e.position
        """)
    List<RoleAskingRow> findAsked(Collection<String> addresses);

    String COMPETENCY = """
        new org.waymark.careerpath.CompetencyReference(concat(p.slug, '.', c.slug), c.name, c.summary, p.slug, p.name)
        """;

    /** Those of a path, and others by their addresses. */
    @Query("select " + COMPETENCY + """
        from Competency c join c.path p
        where p.slug = :path or concat(p.slug, '.', c.slug) in :addresses
        order by p.name, p.slug, c.position
        """)
    List<CompetencyReference> findCompetencies(String path, Collection<String> addresses);

    /** By their names and those of their paths; the patterns are {@link Sought#patterns}. */
    @Query("select " + COMPETENCY + """
        from Competency c join c.path p
        where function('holds' as Boolean, concat(c.name, ' ', p.name), :patterns) = true
        order by p.name, p.slug, c.position
        """)
    List<CompetencyReference> findCompetenciesHolding(String[] patterns, Pageable page);

    /** All that roles ask in some competencies, by role. */
    @Query("select new org.waymark.careerpath.LadderRepository$WeekRow(" + REFERENCE + """
        , r.notes.week, c.name, c.summary, e.text, e.proficiency, e.examples)
        from Expectation e join e.role r join r.path p left join r.track t join e.competency c
        where concat(p.slug, '.', c.slug) in :addresses
        order by p.name, p.slug, r.level, r.position, c.position, e.position
        """)
    List<WeekRow> findRolesAsking(Collection<String> addresses);

    /**
     * Every role within reach, by its shortest way. A way changes the path once at the most: with more, nearly every role
     * of a company is four steps from any other, and the list would say nothing.
     */
    @Query(nativeQuery = true, value = """
        with recursive way (address, distance, kind, crossings) as (
            select step.to_address, 1, step.kind, case step.kind when 'ACROSS' then 1 else 0 end
            from step join role on role.id = step.from_role_id
            where role.address = :address
          union
            select step.to_address, way.distance + 1, step.kind,
                   way.crossings + case step.kind when 'ACROSS' then 1 else 0 end
            from way join role on role.address = way.address join step on step.from_role_id = role.id
            where way.distance < :farthest and step.to_address <> :address
              and (way.crossings = 0 or step.kind <> 'ACROSS')
        ), nearest as (
            select distinct on (address) address, distance, kind from way
            order by address, distance, array_position(array['PROMOTION', 'LATERAL', 'ACROSS'], kind)
        )
        select nearest.address as address, role.title as title, track.name as track,
               case when path.id <> start.path_id then path.name end as elsewhere,
               nearest.distance as distance, nearest.kind as kind
        from nearest
            join role on role.address = nearest.address
            join path on path.id = role.path_id
            left join track on track.id = role.track_id
            join role start on start.address = :address
        order by path.id <> start.path_id, nearest.distance, path.name, track.position nulls first,
                 role.level, role.position
        """)
    List<WayRow> findWays(String address, int farthest);

    /** Every way between two roles that comes by no role twice and changes the path once at the most, the shortest first. */
    @Query(nativeQuery = true, value = """
        with recursive route (addresses, kinds, last, crossings) as (
            select array[role.address, step.to_address], array[step.kind], step.to_address,
                   case step.kind when 'ACROSS' then 1 else 0 end
            from step join role on role.id = step.from_role_id
            where role.address = :from
          union all
            select route.addresses || step.to_address, route.kinds || step.kind, step.to_address,
                   route.crossings + case step.kind when 'ACROSS' then 1 else 0 end
            from route join role on role.address = route.last join step on step.from_role_id = role.id
            where cardinality(route.kinds) < :farthest and route.last <> :to
              and step.to_address <> all (route.addresses)
              and (route.crossings = 0 or step.kind <> 'ACROSS')
        )
        select array_to_string(addresses, ',') as addresses, array_to_string(kinds, ',') as kinds
        from route
        where last = :to and not exists (
            select from unnest(addresses) as stop where not exists (select from role where address = stop))
        order by cardinality(kinds), addresses
        limit :most
        """)
    List<WayThereRow> findWaysThere(String from, String to, int farthest, int most);
}
