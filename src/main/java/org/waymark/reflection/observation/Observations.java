package org.waymark.reflection.observation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NoLongerReport;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Question;
import org.waymark.reflection.observation.ObservationDetail.ShareDetail;
import org.waymark.reflection.question.QuestionTexts;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.Sharing;

/**
 * The manager's own side: strengths seen in somebody who reports to them, roles that would use these, and potential the
 * person does not see. Theirs alone until they share it, answer by answer, with that person and nobody else.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-25-the-managers-side.md">Decision: the manager's side</a>
 */
@Service
@DeniedByDefault
@Transactional
public class Observations {

    /** The longest answer, in characters. */
    public static final int LONGEST = 4_000;

    private final Sharing sharing;
    private final ObservationQuestions questions;
    private final QuestionTexts texts;
    private final People people;
    private final CurrentUser currentUser;

    Observations(
            Sharing sharing,
            ObservationQuestions questions,
            QuestionTexts texts,
            People people,
            CurrentUser currentUser) {
        this.sharing = sharing;
        this.questions = questions;
        this.texts = texts;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * What the viewer has written about a direct report.
     *
     * @param report whom it is about
     * @return for every question of the manager's side about strengths, in the words to which something is written
     * @throws AccessDeniedException if the viewer is not that person's manager today
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<ObservationDetail> about(PersonId report) {
        requireManagerOf(report);
        Map<String, OwnContent> written = sharing.allMine(ObservationContent.KIND, report);
        return questions.with(written.keySet()).stream()
                .map(question -> detail(question, written.getOrDefault(question.id(), OwnContent.NOTHING)))
                .toList();
    }

    /**
     * Saves what the viewer writes. When this returns the words are on disk, sealed. What was shared before stays as it was
     * shared.
     *
     * @param report whom it is about
     * @param question the question's id
     * @param words all of them
     * @param basedOn the {@link ObservationDetail#revision} that the author had before their eyes, or negative to write over
     *     whatever is there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws AccessDeniedException if the viewer is not that person's manager today
     * @throws IllegalArgumentException if nothing is written yet and there is no such question, or if there are more than {@value #LONGEST} characters
     */
    @ForEmployees
    public OptionalInt save(PersonId report, String question, String words, int basedOn) {
        requireManagerOf(report);
        return sharing.save(known(report, question), ObservationContent.WORDS, words, basedOn);
    }

    /**
     * Lets the person read the answer as it is now: a first share, or an update.
     *
     * @param named whom it is about, and whom the page named as the reader
     * @param question the question's id
     * @throws NoLongerReport if the viewer is not that person's manager today
     * @throws IllegalStateException if nothing was written, or if it does not open any more
     */
    @ForEmployees
    public void share(NamedReader named, String question) {
        sharing.share(known(named.person(), question), named);
    }

    /**
     * Takes an answer away from the person at once. What was written stays.
     *
     * @param report whom it is about
     * @param question the question's id
     * @return for {@link #putBack}; empty if it was not shared, or if that person does not report to the viewer any more
     */
    @ForEmployees
    public Optional<Withdrawn> withdraw(PersonId report, String question) {
        return sharing.withdraw(observation(report, question));
    }

    /**
     * Undoes that the viewer withdrew an answer a moment ago: the person reads the version that they read before, of the same day.
     *
     * @param withdrawn what was withdrawn
     * @param named whom the page named: who could read it
     * @return false if it is too late, if it was shared anew since, or if its words were erased; nothing changes then
     * @throws NoLongerReport if the viewer is not that person's manager any more
     */
    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        return sharing.putBack(withdrawn, named);
    }

    /**
     * Opens what managers share with the viewer of what they see in them, the latest first; also from a manager of before.
     * That the viewer now has it before their eyes is noted, and each author sees it.
     *
     * @return possibly empty
     */
    @ForEmployees
    public List<SharedObservation> open() {
        List<SharedContent> opened = sharing.openAboutMe(ObservationContent.KIND);
        Map<PersonId, PersonReference> names =
                people.findAll(opened.stream().map(SharedContent::author).toList());
        return opened.stream()
                .flatMap(share -> Stream.ofNullable(names.get(share.author())).map(from -> shared(share, from)))
                .toList();
    }

    private SharedObservation shared(SharedContent share, PersonReference from) {
        return new SharedObservation(
                from,
                share.subject(),
                texts.bank(share.subject()),
                share.texts()
                        .getOrDefault(ObservationContent.WORDS, Optional.empty())
                        .orElseGet(texts::lostWords),
                share.sharedAt(),
                share.freshness());
    }

    private static ObservationDetail detail(Question question, OwnContent mine) {
        OwnContent.Text text = mine.text(ObservationContent.WORDS);
        OwnContent.@Nullable Share share = mine.share();
        return new ObservationDetail(
                question,
                text.words(),
                text.lost(),
                text.revision(),
                share == null ? null : new ShareDetail(share.since(), share.changedSince()),
                mine.openings().stream().map(OwnContent.Opening::at).findFirst().orElse(null));
    }

    private static ContentRef observation(PersonId report, String question) {
        return ObservationContent.KIND.on(question).about(report);
    }

    /** Words that are there can be written on, whatever has become of their question. */
    private ContentRef known(PersonId report, String question) {
        ContentRef ref = observation(report, question);
        boolean isAsked = questions.find(question).isPresent();
        if (!isAsked && sharing.mine(ref).texts().isEmpty()) {
            throw new UnknownReflection();
        }
        return ref;
    }

    private void requireManagerOf(PersonId person) {
        if (!people.isManagedBy(person, currentUser.require())) {
            throw new AccessDeniedException("Not a direct report of the viewer");
        }
    }
}
