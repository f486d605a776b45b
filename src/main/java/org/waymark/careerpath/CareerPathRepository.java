package org.waymark.careerpath;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.waymark.careerpath.PathStore.PathName;

interface CareerPathRepository extends JpaRepository<CareerPath, Long> {

    @Query("select p from CareerPath p left join fetch p.tracks where p.slug in :slugs")
    List<CareerPath> findWithTracks(Collection<String> slugs);

    @Query("select p from CareerPath p left join fetch p.competencies where p.slug in :slugs")
    List<CareerPath> findWithCompetencies(Collection<String> slugs);

    @Query("select p from CareerPath p left join fetch p.roles where p.slug in :slugs")
    List<CareerPath> findWithRoles(Collection<String> slugs);

    @Query("select r from LadderRole r left join fetch r.expectations where r.path.slug in :slugs")
    List<LadderRole> findRolesWithExpectations(Collection<String> slugs);

    @Query("select r from LadderRole r left join fetch r.steps where r.path.slug in :slugs")
    List<LadderRole> findRolesWithSteps(Collection<String> slugs);

    /** Whole paths in one statement for each kind of their collections, however many and large they are, by their ids. */
    default Map<String, CareerPath> findWhole(Collection<String> slugs) {
        Map<String, CareerPath> paths = new HashMap<>();
        if (slugs.isEmpty()) {
            return paths;
        }
        findWithTracks(slugs).forEach(path -> paths.put(path.slug(), path));
        if (!paths.isEmpty()) {
            findWithCompetencies(slugs);
            findWithRoles(slugs);
            findRolesWithExpectations(slugs);
            findRolesWithSteps(slugs);
        }
        return paths;
    }

    default Optional<CareerPath> findWhole(String slug) {
        return Optional.ofNullable(findWhole(Set.of(slug)).get(slug));
    }

    /**
     * Waits until nobody else changes a ladder, until the end of the transaction: what is compared with a ladder has to be
     * what is written over. The number only has to be one that nothing else locks.
     */
    @Query(value = "select cast(pg_advisory_xact_lock(7210004) as text)", nativeQuery = true)
    String lockAll();

    @Query("select p.slug from CareerPath p order by p.slug")
    List<String> findIds();

    @Query("select new org.waymark.careerpath.PathStore$PathName(p.slug, p.name) from CareerPath p")
    List<PathName> findNames();

    @Query("select new org.waymark.careerpath.PathStore$PathName(p.slug, p.name) from CareerPath p"
            + " where p.slug in :slugs")
    List<PathName> findNames(Collection<String> slugs);

    @Query("select r.address from LadderRole r where r.address in :addresses")
    List<String> findKnown(Collection<String> addresses);
}
