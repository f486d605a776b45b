package org.waymark.reflection;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.AuthorSeal;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.base.sharing.Freshness;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NoLongerReport;
import org.waymark.base.sharing.Readers;
import org.waymark.base.text.TextRule;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.QuestionProposed;
import org.waymark.reflection.question.QuestionSource;
import org.waymark.reflection.question.QuestionTexts;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.Sharing;

/** What a person's manager of today reads of them, and what the manager proposes to talk about. */
@Service
@DeniedByDefault
@Transactional
public class SharedAnswers {

    private final Sharing sharing;
    private final AnswerShareRepository shares;
    private final ProposedQuestionRepository proposals;
    private final QuestionBank bank;
    private final QuestionTexts questions;
    private final TextVault vault;
    private final Readers readers;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharedAnswers(
            Sharing sharing,
            AnswerShareRepository shares,
            ProposedQuestionRepository proposals,
            QuestionBank bank,
            QuestionTexts questions,
            TextVault vault,
            Readers readers,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sharing = sharing;
        this.shares = shares;
        this.proposals = proposals;
        this.bank = bank;
        this.questions = questions;
        this.vault = vault;
        this.readers = readers;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens what a direct report shares with the viewer, by kind, the latest first. That the viewer now has it before
     * their eyes is noted, and the author sees it; the answers still say what was new before.
     *
     * @param author whose answers
     * @return possibly empty
     * @throws AccessDeniedException if the viewer is not that person's manager today
     */
    @ForEmployees
    public List<SharedAnswer> open(PersonId author) {
        return byKind(sharing.open(AnswerContent.KIND, author, this::read).stream());
    }

    /**
     * What somebody would find if they opened what the viewer shares, in the same order and with the same marks. Nobody has
     * opened anything by it.
     *
     * @param manager the viewer's manager
     * @return possibly empty; empty for anybody who is not the viewer's manager today
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<SharedAnswer> asSeenBy(PersonId manager) {
        return byKind(read(sharing.asSeenBy(AnswerContent.KIND, manager)).values().stream());
    }

    /**
     * What the viewer's own manager of today can read, by kind, the latest first. It is no news to its author.
     *
     * @return possibly empty
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<SharedAnswer> own() {
        return byKind(read(sharing.shared(AnswerContent.KIND)).values().stream()
                .map(answer -> new SharedAnswer(
                        answer.id(),
                        answer.question(),
                        answer.words(),
                        answer.sharedAt(),
                        Freshness.READ,
                        answer.sharedAt())));
    }

    private static List<SharedAnswer> byKind(Stream<SharedAnswer> answers) {
        return answers.sorted(Comparator.comparing(
                        (SharedAnswer answer) -> answer.question().kind()))
                .toList();
    }

    private Map<SharedContent, SharedAnswer> read(List<SharedContent> shared) {
        Map<SharedContent, SharedAnswer> answers = new LinkedHashMap<>();
        shared.forEach(share ->
                AnswerSubject.parse(share.subject()).ifPresent(subject -> answers.put(share, answer(share, subject))));
        return answers;
    }

    /**
     * What several people share with the viewer, in numbers. People who are not the viewer's direct reports today count
     * as {@link ShareCounts#NONE}: the database shows nothing of theirs.
     *
     * @param authors whose answers
     * @return for each author who shares anything
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Map<PersonId, ShareCounts> count(Collection<PersonId> authors) {
        Map<PersonId, ShareCounts> counts = new HashMap<>();
        if (authors.isEmpty()) {
            return counts;
        }
        List<Long> ids = authors.stream().map(PersonId::value).toList();
        for (AnswerShareRepository.CountRow row : shares.countShared(ids, viewer().value())) {
            Set<Kind> kind = Kind.of(row.kind()).map(EnumSet::of).orElseGet(() -> EnumSet.noneOf(Kind.class));
            counts.merge(
                    new PersonId(row.author()), new ShareCounts(row.shared(), row.fresh(), kind), SharedAnswers::sum);
        }
        return counts;
    }

    /**
     * Proposes a question of the bank for the next 1:1 with a direct report.
     *
     * @param oneOnOne the id of the 1:1
     * @param named the direct report, as the page named them
     * @param question the question's id
     * @throws NoLongerReport if the viewer is not that person's manager today
     * @throws UnknownReflection if it is not a 1:1 of these two, or if people are not asked that
     */
    @ForEmployees
    public void propose(long oneOnOne, NamedReader named, String question) {
        ConfirmedReader employee = readers.report(viewer(), named);
        Question chosen = bank.findShown(question).orElseThrow(UnknownReflection::new);
        keep(oneOnOne, employee, QuestionSource.bank(chosen));
    }

    /**
     * Proposes a question in the manager's own words.
     *
     * @param oneOnOne the id of the 1:1
     * @param named the direct report, as the page named them
     * @param kind which kind of conversation it belongs to
     * @param words the question, at most {@value AskedQuestion#LONGEST_QUESTION} characters
     * @throws NoLongerReport if the viewer is not that person's manager today
     * @throws UnknownReflection if it is not a 1:1 of these two
     * @throws IllegalArgumentException if there are more than {@value AskedQuestion#LONGEST_QUESTION} characters
     */
    @ForEmployees
    public void proposeOwn(long oneOnOne, NamedReader named, Kind kind, String words) {
        ConfirmedReader employee = readers.report(viewer(), named);
        TextRule.requireFits(words, AskedQuestion.LONGEST_QUESTION);
        AuthorSeal seal = vault.forWriting(viewer());
        ProposedQuestion proposal = keep(oneOnOne, employee, QuestionSource.unwritten(kind));
        proposal.ask(QuestionSource.own(kind, seal.seal(proposal.id().ownQuestionPlace(), words.strip())));
    }

    /**
     * What the viewer has proposed for a 1:1, whatever became of it.
     *
     * @param oneOnOne the id of the 1:1
     * @return possibly empty
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<AskedQuestion> proposed(long oneOnOne) {
        return proposals.findOf(oneOnOne, viewer().value()).stream()
                .map(proposal -> questions.read(
                        proposal.question(), viewer(), proposal.id().ownQuestionPlace()))
                .toList();
    }

    private ProposedQuestion keep(long oneOnOne, ConfirmedReader employee, QuestionSource question) {
        ProposedQuestion proposal;
        try {
            proposal = proposals.saveAndFlush(
                    new ProposedQuestion(oneOnOne, viewer(), employee, question, clock.instant()));
        } catch (DataIntegrityViolationException e) {
            // The database knows which 1:1s these two have; the module that keeps them builds on this one.
            throw new UnknownReflection(e);
        }
        events.publishEvent(new QuestionProposed(proposal.id(), viewer(), employee.id()));
        return proposal;
    }

    private SharedAnswer answer(SharedContent share, AnswerSubject subject) {
        return new SharedAnswer(
                subject.answer(),
                questions.read(
                        subject.kind(),
                        subject.question(),
                        share.texts().getOrDefault(AnswerContent.QUESTION, Optional.empty())),
                words(share),
                share.sharedAt(),
                share.freshness(),
                share.openedAt());
    }

    /** What stands in place of words that do not open any more among them; null for a topic. */
    private @Nullable String words(SharedContent share) {
        Optional<String> words = share.texts().get(AnswerContent.ANSWER);
        return words == null ? null : words.orElseGet(questions::lostWords);
    }

    private static ShareCounts sum(ShareCounts one, ShareCounts other) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(one.kinds());
        kinds.addAll(other.kinds());
        return new ShareCounts(one.shared() + other.shared(), one.fresh() + other.fresh(), kinds);
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
