package org.waymark.careerpath;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CareerPathRepository extends JpaRepository<CareerPath, Long> {

    @Query("select p from CareerPath p left join fetch p.tracks where p.slug = :slug")
    Optional<CareerPath> findWithTracks(String slug);

    @Query("select p from CareerPath p left join fetch p.competencies where p.slug = :slug")
    Optional<CareerPath> findWithCompetencies(String slug);

    @Query("select p from CareerPath p left join fetch p.roles where p.slug = :slug")
    Optional<CareerPath> findWithRoles(String slug);

    @Query("select r from LadderRole r left join fetch r.expectations where r.path.slug = :slug")
    List<LadderRole> findRolesWithExpectations(String slug);

    @Query("select r from LadderRole r left join fetch r.steps where r.path.slug = :slug")
    List<LadderRole> findRolesWithSteps(String slug);

    /** A whole path in one statement for each of its collections, however large it is. */
    default Optional<CareerPath> findWhole(String slug) {
        Optional<CareerPath> path = findWithTracks(slug);
        if (path.isPresent()) {
            findWithCompetencies(slug);
            findWithRoles(slug);
            findRolesWithExpectations(slug);
            findRolesWithSteps(slug);
        }
        return path;
    }

    @Query("select p.slug from CareerPath p order by p.slug")
    List<String> findIds();

    @Query("select r.address from LadderRole r where r.address in :addresses")
    List<String> findKnown(Collection<String> addresses);
}
