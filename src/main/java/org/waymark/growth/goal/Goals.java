package org.waymark.growth.goal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.growth.KeptAnswers;
import org.waymark.growth.KeptAnswers.Origin;
import org.waymark.growth.goal.RemovedGoal.Milestone;
import org.waymark.growth.goal.RemovedGoal.Written;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetails;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.Sharing;

/**
 * Where people would like to be: pictures of the future, and the milestones on the way from each of them back to today. What they write
 * is saved and shared as everything they write, by {@link Sharing}; all that is done here is the viewer's own.
 */
@Service
@DeniedByDefault
@Transactional
public class Goals {

    /** How many milestones stand on the way to one picture, at most: it is read at a glance. */
    public static final int MOST_MILESTONES = 12;

    private final Sharing sharing;
    private final ContentDetails details;
    private final MilestoneStore milestones;
    private final KeptAnswers kept;
    private final CurrentUser currentUser;
    private final Clock clock;

    Goals(
            Sharing sharing,
            ContentDetails details,
            MilestoneStore milestones,
            KeptAnswers kept,
            CurrentUser currentUser,
            Clock clock) {
        this.sharing = sharing;
        this.details = details;
        this.milestones = milestones;
        this.kept = kept;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    // ------------------------------------------------------------------------------------------------- reading

    /**
     * All that the viewer keeps of where they would like to be. The number of statements does not depend on how much it is.
     *
     * @return with empty texts for what they have not written
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public GoalsDetail mine() {
        List<MilestoneStore.Row> rows = milestones.mine();
        Optional<LocalDate> day = sharing.subjects(GoalContent.PROGRESS).stream()
                .flatMap(subject -> GoalContent.day(subject).stream())
                .max(Comparator.naturalOrder());
        List<ContentRef> refs = Stream.of(
                        Stream.of(GoalContent.STANCE.one()),
                        pictures(),
                        experiments(),
                        day.stream().map(GoalContent::progress),
                        rows.stream().map(row -> GoalContent.milestone(row.id())))
                .flatMap(part -> part)
                .toList();
        Map<ContentRef, ContentDetail> found =
                details.mine(refs).stream().collect(Collectors.toMap(ContentDetail::ref, detail -> detail));
        ContentDetail why = detail(found, GoalContent.STANCE.one());
        Map<ContentRef, Origin> origins =
                kept.origins(List.of(GoalContent.PICTURE, GoalContent.MILESTONE, GoalContent.EXPERIMENT));
        return new GoalsDetail(
                stance(why.words(GoalContent.CHOICE)),
                why,
                IntStream.rangeClosed(1, GoalContent.PICTURES)
                        .mapToObj(number -> new PictureDetail(
                                number,
                                detail(found, GoalContent.picture(number)),
                                way(number, rows, found, origins),
                                origins.get(GoalContent.picture(number))))
                        .toList(),
                experiments().map(ref -> detail(found, ref)).toList(),
                day.map(said -> new ProgressDetail(said, detail(found, GoalContent.progress(said)), null))
                        .orElse(null),
                origins);
    }

    private static Stream<ContentRef> pictures() {
        return IntStream.rangeClosed(1, GoalContent.PICTURES).mapToObj(GoalContent::picture);
    }

    private static Stream<ContentRef> experiments() {
        return IntStream.rangeClosed(1, GoalContent.EXPERIMENTS).mapToObj(GoalContent::experiment);
    }

    private static ContentDetail detail(Map<ContentRef, ContentDetail> found, ContentRef ref) {
        return Optional.ofNullable(found.get(ref)).orElseThrow();
    }

    private static @Nullable Stance stance(String words) {
        return words.isEmpty() ? null : Stance.valueOf(words);
    }

    private static List<MilestoneDetail> way(
            int picture,
            List<MilestoneStore.Row> rows,
            Map<ContentRef, ContentDetail> found,
            Map<ContentRef, Origin> origins) {
        List<MilestoneStore.Row> way =
                rows.stream().filter(row -> row.picture() == picture).toList();
        return way.stream()
                .map(row -> {
                    boolean nearest = row.equals(way.getLast());
                    return new MilestoneDetail(
                            row.id(),
                            row.horizon(),
                            nearest,
                            // What was set for a day while it was the nearest is kept for when it is again.
                            nearest ? row.due() : null,
                            detail(found, GoalContent.milestone(row.id())),
                            origins.get(GoalContent.milestone(row.id())));
                })
                .toList();
    }

    /**
     * The little that is said of it elsewhere.
     *
     * @return how it stands
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Overview overview() {
        List<MilestoneStore.Row> rows = milestones.mine();
        List<ContentRef> refs =
                Stream.concat(Stream.of(GoalContent.STANCE.one()), pictures()).toList();
        Map<ContentRef, OwnContent> found = sharing.mine(refs);
        long begun = pictures()
                .filter(ref -> isWritten(found.get(ref))
                        || rows.stream()
                                .anyMatch(row ->
                                        GoalContent.picture(row.picture()).equals(ref)))
                .count();
        return new Overview(
                stance(Optional.ofNullable(found.get(GoalContent.STANCE.one()))
                        .map(own -> own.text(GoalContent.CHOICE).words())
                        .orElse("")),
                (int) begun,
                rows.size());
    }

    private static boolean isWritten(@Nullable OwnContent own) {
        return own != null
                && own.texts().values().stream()
                        .anyMatch(text -> text.lost() || !text.words().isEmpty());
    }

    /**
     * How it stands with somebody's goals.
     *
     * @param stance what they say in place of goals, null if nothing
     * @param pictures how many there are
     * @param milestones how many there are
     */
    public record Overview(@Nullable Stance stance, int pictures, int milestones) {}

    // ------------------------------------------------------------------------------------------------- in place of
    // goals

    /**
     * Keeps what the viewer says in place of goals. What they shared of it stays as it was shared.
     *
     * @param stance what, null for nothing any more
     */
    @ForEmployees
    public void choose(@Nullable Stance stance) {
        sharing.save(GoalContent.STANCE.one(), GoalContent.CHOICE, stance == null ? "" : stance.name(), -1);
    }

    // ------------------------------------------------------------------------------------------------- milestones

    /**
     * Puts a milestone on the way to a picture, as the nearest of those that are as far off.
     *
     * @param picture number of the picture
     * @param horizon how far off it is
     * @return the new one, which is not put into words yet
     * @throws IllegalArgumentException if there is no such picture, or if {@value #MOST_MILESTONES} stand there already
     */
    @ForEmployees
    public MilestoneId add(int picture, Horizon horizon) {
        if (picture < 1 || picture > GoalContent.PICTURES) {
            throw new IllegalArgumentException("There is no such picture");
        }
        List<MilestoneStore.Row> way = way(milestones.hold(), picture);
        requireRoom(way, 1);
        MilestoneId id = milestones.add(picture, horizon, null);
        milestones.arrange(inserted(way, id, endOf(way, horizon)));
        return id;
    }

    private static void requireRoom(List<MilestoneStore.Row> way, int more) {
        if (way.size() + more > MOST_MILESTONES) {
            throw new IllegalArgumentException("No more than " + MOST_MILESTONES + " stand on one way");
        }
    }

    private static List<MilestoneStore.Row> way(List<MilestoneStore.Row> rows, int picture) {
        return rows.stream().filter(row -> row.picture() == picture).toList();
    }

    /** Behind the last that is as far off, or farther. */
    private static int endOf(List<MilestoneStore.Row> way, Horizon horizon) {
        return (int) way.stream()
                .filter(row -> row.horizon().compareTo(horizon) <= 0)
                .count();
    }

    private static List<MilestoneId> inserted(List<MilestoneStore.Row> others, MilestoneId id, int place) {
        List<MilestoneId> order =
                new ArrayList<>(others.stream().map(MilestoneStore.Row::id).toList());
        order.add(place, id);
        return order;
    }

    /**
     * Puts a milestone elsewhere on its way. Between two others it is as far off as they allow: whoever passes one that is nearer becomes
     * as near, and the other way round.
     *
     * @param id which
     * @param before the one that it comes before on the way from the picture, null for the end, which is the nearest
     * @throws AccessDeniedException if one of them is not the viewer's, or they stand on different ways
     */
    @ForEmployees
    public void move(MilestoneId id, @Nullable MilestoneId before) {
        List<MilestoneStore.Row> rows = milestones.hold();
        MilestoneStore.Row moved = own(rows, id);
        List<MilestoneStore.Row> others = without(way(rows, moved.picture()), id);
        if (id.equals(before)) {
            return;
        }
        int place = before == null ? others.size() : others.indexOf(own(others, before));
        Horizon farthest = place == 0 ? Horizon.TEN : others.get(place - 1).horizon();
        Horizon nearest =
                place == others.size() ? Horizon.NEXT : others.get(place).horizon();
        Horizon horizon = moved.horizon().compareTo(farthest) < 0
                ? farthest
                : moved.horizon().compareTo(nearest) > 0 ? nearest : moved.horizon();
        if (horizon != moved.horizon()) {
            milestones.setHorizon(id, horizon);
        }
        milestones.arrange(inserted(others, id, place));
    }

    /**
     * Says how far off a milestone is. It becomes the nearest of those that are as far off.
     *
     * @param id which
     * @param horizon how far
     * @throws AccessDeniedException if it is not the viewer's
     */
    @ForEmployees
    public void setHorizon(MilestoneId id, Horizon horizon) {
        List<MilestoneStore.Row> rows = milestones.hold();
        MilestoneStore.Row moved = own(rows, id);
        if (moved.horizon() != horizon) {
            List<MilestoneStore.Row> others = without(way(rows, moved.picture()), id);
            milestones.setHorizon(id, horizon);
            milestones.arrange(inserted(others, id, endOf(others, horizon)));
        }
    }

    /**
     * Says until when the nearest milestone is meant to be there.
     *
     * @param id which
     * @param due today or later, null for no day
     * @throws AccessDeniedException if it is not the viewer's
     * @throws IllegalArgumentException if another one is nearer, or the day is over
     */
    @ForEmployees
    public void setDue(MilestoneId id, @Nullable LocalDate due) {
        List<MilestoneStore.Row> rows = milestones.hold();
        MilestoneStore.Row row = own(rows, id);
        if (!way(rows, row.picture()).getLast().equals(row)) {
            throw new IllegalArgumentException("Only the nearest milestone has a day");
        }
        if (due != null && due.isBefore(LocalDate.now(clock))) {
            throw new IllegalArgumentException("That day is over");
        }
        milestones.setDue(id, due);
    }

    private static List<MilestoneStore.Row> without(List<MilestoneStore.Row> way, MilestoneId id) {
        return way.stream().filter(row -> !row.id().equals(id)).toList();
    }

    /** Somebody else's and none at all are refused in the same way. */
    private static MilestoneStore.Row own(List<MilestoneStore.Row> rows, MilestoneId id) {
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("No milestone of the viewer's stands there"));
    }

    // ------------------------------------------------------------------------------------------------- words from
    // elsewhere

    /**
     * Begins a picture with words that the viewer has written elsewhere, for themselves alone.
     *
     * @param text which of its texts they answer
     * @param words all of them
     * @return its subject; empty if there are as many as there can be
     */
    @ForEmployees
    public Optional<String> beginPicture(String text, String words) {
        List<MilestoneStore.Row> rows = milestones.hold();
        return begin(
                pictures()
                        .filter(ref -> rows.stream()
                                .noneMatch(row ->
                                        GoalContent.picture(row.picture()).equals(ref)))
                        .toList(),
                text,
                words);
    }

    /**
     * Begins an experiment with words that the viewer has written elsewhere, for themselves alone.
     *
     * @param words all of them
     * @return its subject; empty if there are as many as there can be
     */
    @ForEmployees
    public Optional<String> beginExperiment(String words) {
        return begin(experiments().toList(), GoalContent.TRY, words);
    }

    /**
     * Keeps how content the viewer was, in words that they have written elsewhere, for themselves alone. It stands under the day on which
     * they wrote it.
     *
     * @param words all of them
     * @param at when they wrote it
     * @return its subject; empty if they have said something else on that day
     */
    @ForEmployees
    public Optional<String> beginProgress(String words, Instant at) {
        ContentRef ref = GoalContent.progress(LocalDate.ofInstant(at, clock.getZone()));
        OwnContent found = sharing.mine(ref);
        String text = GoalContent.PROGRESS_WORDS;
        return !isBegun(found)
                        && sharing.bring(ref, text, words, revision(found, text))
                                .isPresent()
                ? Optional.of(ref.subject())
                : Optional.empty();
    }

    /** What another window has begun since is not written over. */
    private Optional<String> begin(List<ContentRef> free, String text, String words) {
        Map<ContentRef, OwnContent> found = sharing.mine(free);
        return free.stream()
                .filter(ref -> !isBegun(found.get(ref)))
                .filter(ref -> sharing.save(ref, text, words, revision(found.get(ref), text))
                        .isPresent())
                .map(ContentRef::subject)
                .findFirst();
    }

    private static boolean isBegun(@Nullable OwnContent own) {
        return isWritten(own) || (own != null && own.share() != null);
    }

    private static int revision(@Nullable OwnContent own, String text) {
        return own == null ? 0 : own.text(text).revision();
    }

    /**
     * Puts a milestone next on the way to the first picture that has room, with words about it that the viewer has written elsewhere, for
     * themselves alone.
     *
     * @param text which of its texts they answer
     * @param words all of them
     * @return its subject; empty if there is no room on any way
     */
    @ForEmployees
    public Optional<String> beginMilestone(String text, String words) {
        List<MilestoneStore.Row> rows = milestones.hold();
        return IntStream.rangeClosed(1, GoalContent.PICTURES)
                .filter(picture -> way(rows, picture).size() < MOST_MILESTONES)
                .boxed()
                .findFirst()
                .map(picture -> {
                    MilestoneId id = add(picture, Horizon.NEXT);
                    write(GoalContent.milestone(id), Map.of(text, words));
                    return id.toString();
                });
    }

    // ------------------------------------------------------------------------------------------------- removing

    /**
     * Removes a milestone with all that is written of it. Whoever read it loses it at once.
     *
     * @param id which
     * @return for {@link #putBack}
     * @throws AccessDeniedException if it is not the viewer's
     */
    @ForEmployees
    public RemovedGoal remove(MilestoneId id) {
        List<MilestoneStore.Row> rows = milestones.hold();
        MilestoneStore.Row row = own(rows, id);
        return remove(List.of(), List.of(row), way(rows, row.picture()));
    }

    /**
     * Removes a picture with the milestones on the way to it.
     *
     * @param number of the picture
     * @return for {@link #putBack}
     */
    @ForEmployees
    public RemovedGoal removePicture(int number) {
        List<MilestoneStore.Row> way = way(milestones.hold(), number);
        return remove(List.of(GoalContent.picture(number)), way, way);
    }

    /**
     * Removes an experiment.
     *
     * @param number of the experiment
     * @return for {@link #putBack}
     */
    @ForEmployees
    public RemovedGoal removeExperiment(int number) {
        return remove(List.of(GoalContent.experiment(number)), List.of(), List.of());
    }

    private RemovedGoal remove(
            List<ContentRef> contents, List<MilestoneStore.Row> removed, List<MilestoneStore.Row> way) {
        List<ContentRef> refs = Stream.concat(
                        contents.stream(), removed.stream().map(row -> GoalContent.milestone(row.id())))
                .toList();
        Map<ContentRef, OwnContent> found = sharing.mine(refs);
        refs.forEach(ref -> {
            // Whoever reads it is told as always.
            sharing.withdraw(ref);
            sharing.drop(ref);
        });
        milestones.remove(removed.stream().map(row -> row.id().toString()).toList());
        return new RemovedGoal(
                viewer(),
                contents.stream().map(ref -> written(ref, found)).toList(),
                removed.stream()
                        .map(row -> new Milestone(row, written(GoalContent.milestone(row.id()), found)))
                        .toList(),
                way.stream().map(MilestoneStore.Row::id).toList(),
                clock.instant());
    }

    private static Written written(ContentRef ref, Map<ContentRef, OwnContent> found) {
        Map<String, String> words = new HashMap<>();
        found.getOrDefault(ref, OwnContent.NOTHING).texts().forEach((name, text) -> words.put(name, text.words()));
        return new Written(ref, words);
    }

    /**
     * Puts back what the viewer removed a moment ago: the words, and where it stood. Nobody else reads it until it is shared anew.
     *
     * @param removed what
     * @return false if it is too late, or if something else stands in its place by now
     * @throws AccessDeniedException if it is not the viewer's
     */
    @ForEmployees
    public boolean putBack(RemovedGoal removed) {
        if (!removed.author().equals(viewer())) {
            throw new AccessDeniedException("Put back by its author alone");
        }
        List<MilestoneStore.Row> rows = milestones.hold();
        Optional<Integer> picture =
                removed.milestones().stream().map(one -> one.row().picture()).findFirst();
        if (removed.isTooLate(clock.instant())
                || isTaken(removed, rows)
                || picture.filter(number ->
                                way(rows, number).size() + removed.milestones().size() > MOST_MILESTONES)
                        .isPresent()) {
            return false;
        }
        removed.written().forEach(written -> write(written.ref(), written.words()));
        Map<MilestoneId, MilestoneId> anew = new HashMap<>();
        removed.milestones().forEach(one -> {
            MilestoneId id = milestones.add(
                    one.row().picture(), one.row().horizon(), one.row().due());
            anew.put(one.row().id(), id);
            write(GoalContent.milestone(id), one.written().words());
        });
        picture.ifPresent(number -> milestones.arrange(asBefore(removed.order(), anew, number)));
        return true;
    }

    /** Whether something was begun anew where a picture or an experiment was. */
    private boolean isTaken(RemovedGoal removed, List<MilestoneStore.Row> rows) {
        List<ContentRef> refs = removed.written().stream().map(Written::ref).toList();
        return sharing.mine(refs).values().stream().anyMatch(Goals::isWritten)
                || rows.stream().anyMatch(row -> refs.contains(GoalContent.picture(row.picture())));
    }

    private void write(ContentRef ref, Map<String, String> words) {
        words.forEach((text, written) -> {
            if (!written.isEmpty()) {
                OptionalInt _ = sharing.save(ref, text, written, -1);
            }
        });
    }

    /** What came or moved since stays, by how far off it is. */
    private List<MilestoneId> asBefore(List<MilestoneId> order, Map<MilestoneId, MilestoneId> anew, int picture) {
        List<MilestoneId> before =
                order.stream().map(id -> anew.getOrDefault(id, id)).toList();
        return way(milestones.mine(), picture).stream()
                .sorted(Comparator.comparing(MilestoneStore.Row::horizon)
                        .thenComparingInt(row -> before.contains(row.id()) ? before.indexOf(row.id()) : before.size()))
                .map(MilestoneStore.Row::id)
                .toList();
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
