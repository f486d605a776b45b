package org.waymark.careerpath.editing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForPeopleTeam;
import org.waymark.base.text.OneLine;
import org.waymark.base.text.TextRule;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.PathDetail;
import org.waymark.careerpath.PathPublished;
import org.waymark.careerpath.PathStore;
import org.waymark.careerpath.RoleDetail;
import org.waymark.careerpath.StoredPath;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.document.PathReaders;
import org.waymark.careerpath.document.RoleAddress;
import org.waymark.careerpath.document.Slug;
import org.waymark.careerpath.document.WaymarkYamlWriter;
import org.waymark.careerpath.editing.PathImportReport.Change;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/**
 * Ladders while they are being written. The People team shares one draft of each path; it begins with the first change, is kept
 * text by text, and is nobody else's business until it is published.
 */
@Service
@DeniedByDefault
@Transactional
public class PathDrafts {

    /** The longest note on a version, in characters. */
    public static final int LONGEST_NOTE = 500;

    private final PathDraftRepository drafts;
    private final PathStore paths;
    private final PathVersionRepository versions;
    private final PathUpdate update;
    private final CareerPaths ladders;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PathDrafts(
            PathDraftRepository drafts,
            PathStore paths,
            PathVersionRepository versions,
            PathUpdate update,
            CareerPaths ladders,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.paths = paths;
        this.versions = versions;
        this.update = update;
        this.ladders = ladders;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All paths, with their drafts.
     *
     * @return by name
     */
    @ForPeopleTeam
    @Transactional(readOnly = true)
    public List<DraftSummary> all() {
        List<PathDraftRepository.Row> rows = drafts.findRows();
        Map<PersonId, PersonReference> authors = people.findAll(rows.stream()
                .map(PathDraftRepository.Row::changedBy)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new DraftSummary(
                        row.path(),
                        row.name(),
                        row.version(),
                        row.publishedAt() == null ? null : PathVersion.known(row.publishedAt()),
                        row.changedBy() == null ? null : authors.get(new PersonId(row.changedBy())),
                        row.changedAt()))
                .toList();
    }

    /**
     * Opens a path for editing. Nothing is begun by looking.
     *
     * @param path its id
     * @return the draft, or what the path says if there is none; empty if there is no such path
     */
    @ForPeopleTeam
    @Transactional(readOnly = true)
    public Optional<DraftDetail> open(String path) {
        int version = versions.findLatestNumber(path);
        Optional<PathDraft> draft = drafts.findByPath(path);
        if (draft.isEmpty()) {
            return stored(path).map(document -> new DraftDetail(document, false, version, null, null));
        }
        PersonReference author = draft.get().changedBy().flatMap(people::find).orElse(null);
        return draft.map(one -> new DraftDetail(one.document(), true, version, author, one.changedAt()));
    }

    /**
     * Begins a path that is not there yet. Employees see it once it is published.
     *
     * @param name what people will call it
     * @return its id, made from the name
     * @throws IllegalArgumentException if the name makes no id, or one that another path or draft has
     */
    @ForPeopleTeam
    public String begin(String name) {
        if (!Slug.isSpoken(name)) {
            throw new IllegalArgumentException("A name has at least one letter or digit");
        }
        // Words in Latin letters are their address; others may sound alike, and are numbered then.
        String path = Slug.isLatin(name) ? Slug.of(name) : Slug.free(name, "path", this::isTaken);
        if (isTaken(path)) {
            throw new IllegalArgumentException("There is a path “" + path + "” already");
        }
        PathDocument document = new PathDocument(
                path, OneLine.checked(name), null, null, null, null, List.of(), List.of(), List.of(), List.of());
        drafts.save(new PathDraft(document, 0, currentUser.find().orElse(null), clock.instant()));
        return path;
    }

    private boolean isTaken(String path) {
        return drafts.findByPath(path).isPresent() || paths.isThere(path);
    }

    /**
     * Keeps a text. Whoever changes another text at the same time is not in the way.
     *
     * @param path id of the path
     * @param place where the text stands
     * @param before what stood there when the author began
     * @param after what shall stand there
     * @return whether it is kept
     * @throws IllegalArgumentException if it is no text for this place, or if there is no such path
     */
    @ForPeopleTeam
    public DraftAnswer save(String path, DraftPlace place, String before, String after) {
        PathDraft draft = draft(path);
        PathDocument document = draft.document();
        Optional<String> now = DraftText.read(document, place);
        if (now.isEmpty()) {
            return new DraftAnswer.Gone();
        }
        PathDocument changed = DraftText.write(document, place, after);
        String kept = DraftText.read(changed, place).orElse("");
        if (!now.get().equals(before) && !now.get().equals(kept)) {
            return new DraftAnswer.Overtaken(now.get());
        }
        write(draft, document, changed);
        return new DraftAnswer.Kept(kept);
    }

    /**
     * Adds a part at the end; a role on the highest level that there is.
     *
     * @param path id of the path
     * @param part what kind of part
     * @param name what people will call it
     * @return its id, made from the name
     * @throws IllegalArgumentException if the name makes no id, or if there is no such path
     */
    @ForPeopleTeam
    public String add(String path, DraftElement part, String name) {
        return add(
                path,
                name,
                part,
                document -> document.roles().stream()
                        .mapToInt(PathDocument.Role::level)
                        .max()
                        .orElse(1));
    }

    /**
     * Adds a role beside another one: on its level, and after all that stand no higher.
     *
     * @param path id of the path
     * @param name what people will call it
     * @param beside id of the other role
     * @return its id, made from the name
     * @throws IllegalArgumentException if the name makes no id, or if there is no such path
     */
    @ForPeopleTeam
    public String addRole(String path, String name, String beside) {
        return add(
                path,
                name,
                DraftElement.ROLE,
                document -> document.roles().stream()
                        .filter(role -> role.id().equals(beside))
                        .mapToInt(PathDocument.Role::level)
                        .findFirst()
                        .orElse(1));
    }

    private String add(String path, String name, DraftElement part, ToIntFunction<PathDocument> level) {
        PathDraft draft = draft(path);
        PathDocument document = draft.document();
        String id = DraftElements.newId(document, part, name);
        write(
                draft,
                document,
                DraftElements.add(document, part, id, OneLine.checked(name), level.applyAsInt(document)));
        return id;
    }

    /**
     * Removes a part with all that makes no sense without it.
     *
     * @param path id of the path
     * @param part what kind of part
     * @param id of the part
     * @param seen the draft as whoever removes it has seen it
     * @throws StaleDraftException if somebody has changed what would go
     */
    @ForPeopleTeam
    public void remove(String path, DraftElement part, String id, PathDocument seen) {
        PathDraft draft = draft(path);
        PathDocument document = draft.document();
        if (!DraftElements.content(document, part, id).equals(DraftElements.content(seen, part, id))) {
            throw new StaleDraftException();
        }
        write(draft, document, DraftElements.remove(document, part, id));
    }

    /**
     * Moves a part within the order of its kind.
     *
     * @param path id of the path
     * @param part what kind of part
     * @param id of the part
     * @param before id of the part that it shall come before, null for the end
     */
    @ForPeopleTeam
    public void move(String path, DraftElement part, String id, @Nullable String before) {
        change(path, document -> DraftElements.move(document, part, id, before));
    }

    /**
     * Adds a step, of the kind that fits where it leads.
     *
     * @param path id of the path
     * @param from id of the role where it begins
     * @param to address of the role where it leads
     */
    @ForPeopleTeam
    public void addStep(String path, String from, String to) {
        change(path, document -> DraftElements.addStep(document, from, to));
    }

    /**
     * Removes a step.
     *
     * @param path id of the path
     * @param from id of the role where it begins
     * @param to address of the role where it leads
     */
    @ForPeopleTeam
    public void removeStep(String path, String from, String to) {
        change(path, document -> DraftElements.removeStep(document, from, to));
    }

    /**
     * Tells what publishing would do.
     *
     * @param path id of the path
     * @return empty without a draft
     */
    @ForPeopleTeam
    @Transactional(readOnly = true)
    public Optional<DraftReview> review(String path) {
        return drafts.findByPath(path).map(this::review);
    }

    private DraftReview review(PathDraft draft) {
        PathDocument document = draft.document();
        int version = versions.findLatestNumber(document.id());
        PathUpdate.Look look = update.lookAtDraft(document);
        String file = WaymarkYamlWriter.write(Objects.requireNonNull(look.document()));
        PathReaders.Result read = PathReaders.read(file, PathImportOptions.NONE);
        return new DraftReview(
                draft.revision(),
                version,
                look.report().changes(),
                // Lines are of no help to whoever has not seen a file.
                read.problems().stream()
                        .map(problem -> new ImportProblem(0, problem.place(), problem.message()))
                        .toList(),
                look.report().hints(),
                overtaken(document.id(), draft.baseVersion(), version));
    }

    private List<Change> overtaken(String path, int from, int to) {
        if (from == to) {
            return List.of();
        }
        PathDocument before = versions.findByPathAndNumber(path, from)
                .map(PathVersion::document)
                .orElse(null);
        return versions.findByPathAndNumber(path, to)
                .map(after -> PathChanges.between(before, after.document()).changes())
                .orElse(List.of());
    }

    /**
     * Publishes a draft: from now on it is what everybody sees.
     *
     * @param path id of the path
     * @param seen what whoever publishes has looked at
     * @param note what is new, for everybody to read; not blank
     * @return number of the new version
     * @throws StaleDraftException if the draft or the ladder changed since
     * @throws IllegalStateException if the draft has problems or says what the ladder says
     * @throws IllegalArgumentException for a blank note, or one of more than {@value #LONGEST_NOTE} characters
     */
    @ForPeopleTeam
    public int publish(String path, DraftReview seen, String note) {
        String words = checked(note);
        paths.lockAll();
        PathDraft draft = drafts.findForChange(path).orElseThrow(StaleDraftException::new);
        DraftReview now = review(draft);
        if (now.revision() != seen.revision() || now.version() != seen.version()) {
            throw new StaleDraftException();
        }
        if (!now.problems().isEmpty() || now.changes().isEmpty()) {
            throw new IllegalStateException("There is nothing that could be published");
        }
        update.apply(update.lookAtDraft(draft.document()), PathPublished.Origin.DRAFT, words);
        drafts.delete(draft);
        events.publishEvent(new DraftChanged(path));
        return versions.findLatestNumber(path);
    }

    /**
     * Throws a draft away.
     *
     * @param path id of the path
     * @param seen the draft as whoever discards it has seen it
     * @throws StaleDraftException if somebody has changed it since
     */
    @ForPeopleTeam
    public void discard(String path, PathDocument seen) {
        drafts.findForChange(path).ifPresent(draft -> {
            if (!draft.document().equals(seen)) {
                throw new StaleDraftException();
            }
            drafts.delete(draft);
            events.publishEvent(new DraftChanged(path));
        });
    }

    /**
     * The ladder as employees will see it.
     *
     * @param path its id
     * @return empty without a draft
     */
    @ForPeopleTeam
    @Transactional(readOnly = true)
    public Optional<PathDetail> preview(String path) {
        return drafts.findByPath(path)
                .map(draft -> DocumentDetails.of(draft.document(), ladders).path());
    }

    /**
     * A role as employees will see it.
     *
     * @param address {@code path.role}
     * @return empty without a draft, or if it has no such role
     */
    @ForPeopleTeam
    @Transactional(readOnly = true)
    public Optional<RoleDetail> previewRole(String address) {
        return drafts.findByPath(RoleAddress.path(address))
                .flatMap(draft -> DocumentDetails.of(draft.document(), ladders).role(address));
    }

    static String checked(String note) {
        String words = note.strip();
        TextRule.requireWords(words, LONGEST_NOTE);
        return words;
    }

    private void change(String path, UnaryOperator<PathDocument> change) {
        PathDraft draft = draft(path);
        PathDocument document = draft.document();
        write(draft, document, change.apply(document));
    }

    /** The draft, held until the transaction ends. The first change begins it. */
    private PathDraft draft(String path) {
        return drafts.findForChange(path).orElseGet(() -> {
            PathDocument document = stored(path).orElseThrow(() -> new IllegalArgumentException("No such path"));
            drafts.begin(
                    path,
                    document.name(),
                    versions.findLatestNumber(path),
                    WaymarkYamlWriter.write(document),
                    currentUser.find().map(PersonId::value).orElse(null),
                    clock.instant());
            return drafts.findForChange(path).orElseThrow();
        });
    }

    private void write(PathDraft draft, PathDocument before, PathDocument changed) {
        if (!changed.equals(before)) {
            draft.write(changed, currentUser.find().orElse(null), clock.instant());
            events.publishEvent(new DraftChanged(changed.id()));
        }
    }

    private Optional<PathDocument> stored(String path) {
        return paths.find(path).map(StoredPath::document);
    }
}
