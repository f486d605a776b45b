package org.waymark.careerpath.editing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEverybody;
import org.waymark.base.security.ForPeopleTeam;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.PathDetail;
import org.waymark.careerpath.PathPublished;
import org.waymark.careerpath.PathStore;
import org.waymark.careerpath.RoleDetail;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.RoleAddress;
import org.waymark.careerpath.editing.PathImportReport.Change;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** What ladders have said before. Everybody may look back: a conversation was held against what was true on its day. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PathVersions {

    private final PathVersionRepository versions;
    private final PathStore paths;
    private final CareerPaths ladders;
    private final PathUpdate update;
    private final People people;

    PathVersions(
            PathVersionRepository versions, PathStore paths, CareerPaths ladders, PathUpdate update, People people) {
        this.versions = versions;
        this.paths = paths;
        this.ladders = ladders;
        this.update = update;
        this.people = people;
    }

    /**
     * The versions of a ladder.
     *
     * @param path its id
     * @return the latest first, which is what the ladder says today; empty if there is no such path
     */
    @ForEverybody
    public List<VersionSummary> all(String path) {
        List<PathVersionRepository.Row> rows = versions.findRows(path);
        Map<PersonId, PersonReference> publishers = people.findAll(rows.stream()
                .map(PathVersionRepository.Row::publishedBy)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new VersionSummary(
                        row.number(),
                        row.note(),
                        row.publishedBy() == null ? null : publishers.get(new PersonId(row.publishedBy())),
                        PathVersion.known(row.publishedAt())))
                .toList();
    }

    /**
     * A ladder as it was.
     *
     * @param path its id
     * @param number of the version
     * @return empty if there is no such path or version
     */
    @ForEverybody
    public Optional<PathDetail> path(String path, int number) {
        return document(path, number)
                .map(document -> DocumentDetails.of(document, ladders).path());
    }

    /**
     * A role as it was. Steps to other ladders lead to what is there today.
     *
     * @param address {@code path.role}
     * @param number of the version of its path
     * @return empty if there was no such role
     */
    @ForEverybody
    public Optional<RoleDetail> role(String address, int number) {
        return document(RoleAddress.path(address), number)
                .flatMap(document -> DocumentDetails.of(document, ladders).role(address));
    }

    /**
     * What became different from one version to another.
     *
     * @param path id of the ladder
     * @param from number of a version
     * @param to number of another, usually a later one
     * @return one line for each difference; empty if there is no such path or version
     */
    @ForEverybody
    public List<Change> difference(String path, int from, int to) {
        return document(path, from)
                .flatMap(before -> document(path, to)
                        .map(after -> PathChanges.between(before, after).changes()))
                .orElse(List.of());
    }

    /**
     * Publishes an earlier version again, as a new one. Nothing of the versions between is lost; a draft stays as it is.
     *
     * @param path id of the ladder
     * @param number of the version
     * @param latest number of the latest version that whoever restores has seen
     * @param note why, for everybody to read; not blank
     * @throws StaleDraftException if another version was published meanwhile
     * @throws IllegalArgumentException if there is no such version, or for a blank note
     */
    @ForPeopleTeam
    @Transactional
    public void restore(String path, int number, int latest, String note) {
        paths.lockAll();
        if (versions.findLatestNumber(path) != latest) {
            throw new StaleDraftException();
        }
        PathDocument document =
                document(path, number).orElseThrow(() -> new IllegalArgumentException("There is no such version"));
        update.apply(update.look(document), PathPublished.Origin.EARLIER_VERSION, PathDrafts.checked(note));
    }

    private Optional<PathDocument> document(String path, int number) {
        return versions.findByPathAndNumber(path, number).map(PathVersion::document);
    }
}
