package org.waymark.careerpath.editing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.PathPublished;
import org.waymark.careerpath.PathStore;
import org.waymark.careerpath.StoredPath;
import org.waymark.careerpath.document.Alike;
import org.waymark.careerpath.document.Foundations;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.PathReaders;
import org.waymark.careerpath.document.RoleAddress;
import org.waymark.careerpath.document.UnusableText;

/**
 * Sets what was read of a path beside the stored one, and makes the stored one follow it. Works in its caller's transaction:
 * a file may have several paths; and asks nobody who they are: a service that calls it does.
 */
@Component
public class PathUpdate {

    /** Nobody says anything about a version, which came from a file. */
    public static final String NO_NOTE = "";

    private final PathStore paths;
    private final VersionKeeper versions;
    private final ApplicationEventPublisher events;

    PathUpdate(PathStore paths, VersionKeeper versions, ApplicationEventPublisher events) {
        this.paths = paths;
        this.versions = versions;
        this.events = events;
    }

    /**
     * What following a document would change.
     *
     * @param report the differences and the problems
     * @param document null if there were problems that left none
     * @param stored the path that is here, null for none
     */
    public record Look(
            PathImportReport report,
            @Nullable PathDocument document,
            @Nullable StoredPath stored) {}

    /**
     * What following a file would change.
     *
     * @param result what reading it came to, possibly problems
     * @return the differences, or all problems there are
     */
    public Look look(PathReaders.Result result) {
        Optional<PathDocument> read = result.document();
        if (read.isEmpty()) {
            return new Look(PathImportReport.ofUnreadable(Alike.together(result.problems())), null, null);
        }
        return look(read.get(), Alike.together(result.problems()));
    }

    /** What following a document without a problem would change. */
    Look look(PathDocument document) {
        return look(document, List.of());
    }

    /** The same for a draft, see {@link Foundations#settled}. */
    Look lookAtDraft(PathDocument draft) {
        StoredPath stored = paths.find(draft.id()).orElse(null);
        PathDocument document = Foundations.settled(draft, stored == null ? null : stored.document());
        return look(document, stored, known(List.of(document)), List.of());
    }

    private Look look(PathDocument document, List<ImportProblem> problems) {
        return look(document, paths.find(document.id()).orElse(null), known(List.of(document)), problems);
    }

    /**
     * What following documents without a problem would change.
     *
     * @param documents of different paths
     * @param stored what is here of them, by id
     * @return for each of them, in their order
     */
    public List<Look> look(List<PathDocument> documents, Map<String, StoredPath> stored) {
        Set<String> known = known(documents);
        return documents.stream()
                .map(document -> look(document, stored.get(document.id()), known, List.of()))
                .toList();
    }

    /** The roles of other paths that are here, of those to which a step leads. */
    private Set<String> known(List<PathDocument> documents) {
        Set<String> elsewhere = documents.stream()
                .flatMap(document -> elsewhere(document).stream())
                .collect(Collectors.toSet());
        return elsewhere.isEmpty() ? Set.of() : paths.known(elsewhere);
    }

    private static Set<String> elsewhere(PathDocument document) {
        return document.steps().stream()
                .map(PathDocument.Step::to)
                .filter(to -> !RoleAddress.path(to).equals(document.id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Look look(
            PathDocument document, @Nullable StoredPath stored, Set<String> known, List<ImportProblem> read) {
        List<ImportProblem> problems = Stream.concat(read.stream(), UnusableText.inNames(document).stream())
                .toList();
        // With problems in it, a document may hold one id twice; then there is nothing sensible to compare.
        boolean isFine = problems.isEmpty();
        PathChanges changes =
                isFine ? PathChanges.between(stored == null ? null : stored.document(), document) : PathChanges.none();
        PathImportReport report = new PathImportReport(
                document.id(),
                document.name(),
                stored == null,
                PathImportReport.Contents.of(document),
                changes.changes(),
                changes.counts(),
                problems,
                isFine ? hints(stored, document, known) : List.of(),
                isFine ? fingerprint(stored, document) : "",
                false);
        return new Look(report, document, stored);
    }

    /**
     * Writes what is different of one document, see {@link #apply(List, PathPublished.Origin, String)}.
     *
     * @param look at the document
     * @param origin where the document comes from
     * @param note what is said about the version, or {@link #NO_NOTE}
     * @return what became of it
     */
    public PathImportReport apply(Look look, PathPublished.Origin origin, String note) {
        return apply(List.of(look), origin, note).getFirst();
    }

    /**
     * Writes what is different and keeps it as versions; of a document with a problem, nothing. However many they are, they
     * are brought to the database together.
     *
     * @param looks at different paths
     * @param origin where the documents come from
     * @param note what is said about each version, or {@link #NO_NOTE}
     * @return what became of each, in their order
     */
    public List<PathImportReport> apply(List<Look> looks, PathPublished.Origin origin, String note) {
        List<Change> changes = looks.stream()
                .filter(look -> look.report().isFine() && look.report().counts().isDifferent())
                .flatMap(look -> Optional.ofNullable(look.document())
                        .map(document -> new Change(look.stored(), document, look.report()))
                        .stream())
                .toList();
        write(changes, note).forEach((change, version) -> events.publishEvent(change.published(version, origin)));
        return looks.stream()
                .map(look -> look.report().isFine() && look.document() != null
                        ? look.report().asApplied()
                        : look.report())
                .toList();
    }

    private record Change(@Nullable StoredPath stored, PathDocument document, PathImportReport report) {

        private PathPublished published(int version, PathPublished.Origin origin) {
            PathImportReport.Counts counts = report.counts();
            return new PathPublished(document.id(), version, origin, counts.added(), counts.changed(), counts.gone());
        }
    }

    private Map<Change, Integer> write(List<Change> changes, String note) {
        List<VersionKeeper.Step> steps = changes.stream()
                .map(change -> new VersionKeeper.Step(
                        change.stored() == null ? null : change.stored().document(), change.document()))
                .toList();
        paths.follow(changes.stream()
                .map(change -> new PathStore.Change(change.stored(), change.document()))
                .toList());
        Map<String, Integer> numbers = versions.keep(steps, note);
        // What listens finds all of it in the database, and nothing left to look through for changes each time.
        paths.flush();
        Map<Change, Integer> written = new LinkedHashMap<>();
        changes.forEach(
                change -> written.put(change, numbers.get(change.document().id())));
        return written;
    }

    /** Of all that both say: the words of the changes are shortened, and could be the same for other changes. */
    private static String fingerprint(@Nullable StoredPath stored, PathDocument document) {
        String all = (stored == null ? "" : stored.document()) + "\n" + document;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Sentence> hints(@Nullable StoredPath stored, PathDocument document, Set<String> known) {
        List<Sentence> hints = new ArrayList<>();
        elsewhere(document).stream()
                .filter(address -> !known.contains(address))
                .forEach(address -> hints.add(ImportProblem.say("step-to-nowhere", address)));
        if (stored != null) {
            Set<String> kept =
                    document.roles().stream().map(PathDocument.Role::id).collect(Collectors.toSet());
            stored.document().roles().stream()
                    .filter(role -> !kept.contains(role.id()))
                    .forEach(role -> hints.add(ImportProblem.say("role-goes", document.address(role.id()))));
        }
        return hints;
    }
}
