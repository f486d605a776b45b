package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForPeopleTeam;

/** Brings ladders from files into the portal. The formats are described in {@code docs/ladders.md}. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PathImport {

    private final CareerPathRepository paths;

    PathImport(CareerPathRepository paths) {
        this.paths = paths;
    }

    /**
     * Tells what importing a file would do.
     *
     * @param content the file's text
     * @param options what the file leaves open
     * @return the differences and the problems; nothing is written
     */
    @ForPeopleTeam
    public ImportReport dryRun(String content, ImportOptions options) {
        return look(content, options).report();
    }

    /**
     * Imports a file, in one transaction. What has the same id stays the same row; what is already as the file says is not
     * written at all, so that importing a file again changes nothing.
     *
     * @param content the file's text
     * @param options what the file leaves open
     * @return what was done; with a problem in it, nothing
     */
    @ForPeopleTeam
    @Transactional
    public ImportReport apply(String content, ImportOptions options) {
        Look look = look(content, options);
        ImportReport report = look.report();
        if (!report.isFine() || look.document() == null) {
            return report;
        }
        if (report.counts().isDifferent()) {
            write(look.stored(), look.document());
        }
        return new ImportReport(
                report.path(),
                report.name(),
                report.isNew(),
                report.contents(),
                report.changes(),
                report.counts(),
                report.problems(),
                report.hints(),
                true);
    }

    private record Look(
            ImportReport report,
            @Nullable PathDocument document,
            @Nullable CareerPath stored) {}

    private Look look(String content, ImportOptions options) {
        PathReaders.Result result = PathReaders.read(content, options);
        Optional<PathDocument> read = result.document();
        if (read.isEmpty()) {
            return new Look(ImportReport.ofUnreadable(result.problems()), null, null);
        }
        PathDocument document = read.get();
        CareerPath stored = paths.findWhole(document.id()).orElse(null);
        // With problems in it, a document may hold one id twice; then there is nothing sensible to compare.
        boolean isFine = result.problems().isEmpty();
        PathChanges changes =
                isFine ? PathChanges.between(stored == null ? null : stored.document(), document) : PathChanges.none();
        ImportReport report = new ImportReport(
                document.id(),
                document.name(),
                stored == null,
                ImportReport.Contents.of(document),
                changes.changes(),
                changes.counts(),
                result.problems(),
                isFine ? hints(stored, document) : List.of(),
                false);
        return new Look(report, document, stored);
    }

    private void write(@Nullable CareerPath stored, PathDocument document) {
        CareerPath path = stored == null ? paths.save(new CareerPath(document.id())) : stored;
        path.follow(document);
        // Rows that point at a track or a competency go first.
        paths.flush();
        path.dropUnused(document);
    }

    private List<String> hints(@Nullable CareerPath stored, PathDocument document) {
        List<String> hints = new ArrayList<>();
        Set<String> elsewhere = document.steps().stream()
                .map(PathDocument.Step::to)
                .filter(to -> !RoleAddress.path(to).equals(document.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!elsewhere.isEmpty()) {
            paths.findKnown(elsewhere).forEach(elsewhere::remove);
            elsewhere.forEach(address -> hints.add("A step leads to " + address
                    + ", which is not here yet. It shows as soon as that path is imported."));
        }
        if (stored != null) {
            Set<String> kept =
                    document.roles().stream().map(PathDocument.Role::id).collect(Collectors.toSet());
            stored.document().roles().stream()
                    .filter(role -> !kept.contains(role.id()))
                    .forEach(role -> hints.add("The role " + document.address(role.id())
                            + " goes. Whoever holds it has no place on a ladder until they are given another role."));
        }
        return hints;
    }
}
