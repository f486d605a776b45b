package org.waymark.growth.strength;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.careerpath.Competencies;
import org.waymark.careerpath.CompetencyReference;
import org.waymark.growth.KeptAnswers;
import org.waymark.growth.KeptAnswers.Origin;
import org.waymark.growth.strength.StrengthStore.Link;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Question;
import org.waymark.reflection.observation.ObservationQuestions;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.observation.SharedObservation;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetails;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.Sharing;

/**
 * What people are good at, in their own words and as their managers see it. What they write is saved and shared as everything they write, by {@link Sharing}; beside
 * which competencies they put a strength stays theirs alone.
 */
@Service
@DeniedByDefault
@Transactional
public class Strengths {

    private final Sharing sharing;
    private final ContentDetails details;
    private final StrengthStore links;
    private final Competencies competencies;
    private final Observations observations;
    private final ObservationQuestions questions;
    private final People people;
    private final KeptAnswers kept;
    private final CurrentUser currentUser;
    private final Clock clock;

    Strengths(
            Sharing sharing,
            ContentDetails details,
            StrengthStore links,
            Competencies competencies,
            Observations observations,
            ObservationQuestions questions,
            People people,
            KeptAnswers kept,
            CurrentUser currentUser,
            Clock clock) {
        this.sharing = sharing;
        this.details = details;
        this.links = links;
        this.competencies = competencies;
        this.observations = observations;
        this.questions = questions;
        this.people = people;
        this.kept = kept;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * All that the viewer keeps, and what managers share with them of what they see. That the viewer now has that before their eyes is
     * noted, and each of its authors sees it. The number of statements does not depend on how much it is.
     *
     * @return with empty texts for what they have not written
     */
    @ForEmployees
    public StrengthsDetail open() {
        List<Link> linked = links.findAll();
        @Nullable
        String role = people.find(viewer()).map(PersonReference::roleAddress).orElse(null);
        List<CompetencyReference> known =
                competencies.find(role, linked.stream().map(Link::competency).collect(Collectors.toSet()));
        List<Question> asked = questions.ever();
        // Before the viewer's own, so that one statement brings the keys of all who wrote.
        List<SharedObservation> seen = observations.open();
        Map<ContentKind, List<ContentDetail>> written = details
                .mine(Stream.concat(
                                StrengthId.all().map(Strengths::ref),
                                asked.stream().map(question -> StrengthContent.REPLIES.on(question.id())))
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(content -> content.ref().kind()));
        Map<ContentRef, Origin> origins = kept.origins(List.of(StrengthContent.STRENGTHS));
        return new StrengthsDetail(
                written.getOrDefault(StrengthContent.STRENGTHS, List.of()).stream()
                        .map(content -> detail(content, linked, known, origins.get(content.ref())))
                        .toList(),
                known.stream().filter(competency -> competency.isOnPathOf(role)).toList(),
                SeenStrengths.of(
                        seen,
                        asked,
                        written.getOrDefault(StrengthContent.REPLIES, List.of()).stream()
                                .collect(Collectors.toMap(reply -> reply.ref().subject(), Function.identity()))));
    }

    private static StrengthDetail detail(
            ContentDetail content, List<Link> linked, List<CompetencyReference> known, @Nullable Origin origin) {
        String subject = content.ref().subject();
        Set<String> beside = linked.stream()
                .filter(link -> link.strength().equals(subject))
                .map(Link::competency)
                .collect(Collectors.toSet());
        return new StrengthDetail(
                StrengthId.parse(subject).orElseThrow(),
                content,
                known.stream()
                        .filter(competency -> beside.contains(competency.address()))
                        .toList(),
                origin);
    }

    /**
     * How many strengths the viewer has put into words.
     *
     * @return 0 if none
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public int count() {
        return sharing.subjects(StrengthContent.STRENGTHS).size();
    }

    /**
     * Begins a strength with words that the viewer has written elsewhere, for themselves alone.
     *
     * @param text which of its texts they answer
     * @param words all of them
     * @return which; empty if as many are kept as can be
     */
    @ForEmployees
    public Optional<StrengthId> begin(String text, String words) {
        Set<String> begun = Stream.concat(
                        sharing.subjects(StrengthContent.STRENGTHS).stream(),
                        links.findAll().stream().map(Link::strength))
                .collect(Collectors.toSet());
        int last = begun.stream()
                .flatMap(subject -> StrengthId.parse(subject).stream())
                .mapToInt(StrengthId::number)
                .max()
                .orElse(0);
        return Stream.concat(StrengthId.all().skip(last), StrengthId.all().limit(last))
                .filter(id -> !begun.contains(id.toString()))
                // One that another window has begun since is not written over.
                .filter(id -> sharing.save(ref(id), text, words, 0).isPresent())
                .findFirst();
    }

    /**
     * Puts a strength beside a competency. It stays there once, however often it is put.
     *
     * @param id which strength
     * @param competency address of the competency
     * @throws AccessDeniedException if the viewer has written of no such strength
     * @throws IllegalArgumentException if there is no such competency
     */
    @ForEmployees
    public void putBeside(StrengthId id, String competency) {
        requireOwn(id);
        if (competencies.find(null, List.of(competency)).isEmpty()) {
            throw new IllegalArgumentException("There is no such competency");
        }
        // Whoever erases it in another window waits, and takes this along.
        sharing.hold(ref(id));
        links.add(id, List.of(competency));
    }

    /**
     * Takes a strength from beside a competency.
     *
     * @param id which strength
     * @param competency address of the competency; nothing happens if it does not stand there
     */
    @ForEmployees
    public void takeFrom(StrengthId id, String competency) {
        links.remove(id, competency);
    }

    /**
     * Removes a strength with all that is written of it. Whoever read it loses it at once.
     *
     * @param id which
     * @return for {@link #putBack}
     * @throws AccessDeniedException if there is nothing of it
     */
    @ForEmployees
    public RemovedStrength remove(StrengthId id) {
        List<String> beside = links.findAll().stream()
                .filter(link -> link.strength().equals(id.toString()))
                .map(Link::competency)
                .toList();
        OwnContent content = sharing.mine(ref(id));
        if (beside.isEmpty() && content.texts().isEmpty() && content.share() == null) {
            throw notThere();
        }
        Map<String, String> words = new HashMap<>();
        content.texts().forEach((name, text) -> words.put(name, text.words()));
        // Whoever reads it is told as always.
        sharing.withdraw(ref(id));
        sharing.drop(ref(id));
        links.removeAll(List.of(id.toString()));
        return new RemovedStrength(viewer(), id, words, beside, clock.instant());
    }

    /**
     * Puts back what the viewer removed a moment ago: its words, and beside which competencies it stood. Nobody else reads it until it is
     * shared anew.
     *
     * @param removed what
     * @return false if it is too late, or if something else stands in its place by now
     * @throws AccessDeniedException if it is not the viewer's
     */
    @ForEmployees
    public boolean putBack(RemovedStrength removed) {
        if (!removed.author().equals(viewer())) {
            throw new AccessDeniedException("Put back by its author alone");
        }
        ContentRef ref = ref(removed.id());
        boolean isTaken = !sharing.mine(ref).texts().isEmpty()
                || links.findAll().stream().anyMatch(link -> link.strength().equals(ref.subject()));
        if (isTaken || removed.isTooLate(clock.instant())) {
            return false;
        }
        removed.words().entrySet().stream()
                .filter(text -> !text.getValue().isEmpty())
                .forEach(text ->
                        sharing.save(ref, text.getKey(), text.getValue(), -1).orElseThrow());
        links.add(removed.id(), removed.competencies());
        return true;
    }

    /** Somebody else's and none at all are refused in the same way. */
    private void requireOwn(StrengthId id) {
        if (!sharing.subjects(StrengthContent.STRENGTHS).contains(id.toString())) {
            throw notThere();
        }
    }

    private static AccessDeniedException notThere() {
        return new AccessDeniedException("No strength of the viewer's stands there");
    }

    private static ContentRef ref(StrengthId id) {
        return StrengthContent.STRENGTHS.on(id.toString());
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
