package org.waymark.reflection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.base.text.TextRule;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AnswerPlaces;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.OfferedQuestion;
import org.waymark.reflection.question.ProposalDetail;
import org.waymark.reflection.question.ProposalId;
import org.waymark.reflection.question.QuestionSource;
import org.waymark.reflection.question.QuestionTexts;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.reflection.swap.Swaps;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.Sharing;

/** One's own reflections: writing, and deciding who reads what. Every method works on the viewer's own and no other. */
@Service
@DeniedByDefault
@Transactional
public class Reflections {

    /** How many questions a new reflection suggests. */
    public static final int SUGGESTED = 5;

    private final ReflectionRepository reflections;
    private final AnswerRepository answers;
    private final Sharing sharing;
    private final ProposedQuestionRepository proposals;
    private final Swaps swaps;
    private final AnswerDetails answerDetails;
    private final AnswerPlaces places;
    private final QuestionBank bank;
    private final QuestionTexts questions;
    private final TextVault vault;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reflections(
            ReflectionRepository reflections,
            AnswerRepository answers,
            Sharing sharing,
            ProposedQuestionRepository proposals,
            Swaps swaps,
            AnswerDetails answerDetails,
            AnswerPlaces places,
            QuestionBank bank,
            QuestionTexts questions,
            TextVault vault,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reflections = reflections;
        this.answers = answers;
        this.sharing = sharing;
        this.proposals = proposals;
        this.swaps = swaps;
        this.answerDetails = answerDetails;
        this.places = places;
        this.bank = bank;
        this.questions = questions;
        this.vault = vault;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Prepares for a 1:1: opens one's reflection with suggested questions, or follows the 1:1 to another day. Can be run
     * twice.
     *
     * @param oneOnOne the id of the 1:1
     * @param day the day it is on now
     */
    @ForEmployees
    public void prepare(long oneOnOne, LocalDate day) {
        Optional<Reflection> open = reflections.findByOneOnOneId(oneOnOne);
        if (open.isPresent()) {
            open.get().moveTo(day);
            events.publishEvent(new ReflectionPrepared(viewer()));
        } else {
            List<String> asked = answers.findAskedQuestions(viewer().value());
            int earlier = reflections.countOf(viewer().value());
            openWith(oneOnOne, day, bank.suggest(asked, earlier, SUGGESTED));
        }
    }

    /**
     * Opens one's reflection for a 1:1 with chosen questions.
     *
     * @param oneOnOne the id of the 1:1
     * @param day its day
     * @param chosen the questions, in their order
     * @return the new reflection
     * @throws UnknownReflection if it is not a 1:1 in which the viewer is the employee, or one that has its reflection
     */
    @ForEmployees
    public ReflectionId openWith(long oneOnOne, LocalDate day, List<Question> chosen) {
        Reflection reflection = new Reflection(viewer(), oneOnOne, day, clock.instant());
        chosen.forEach(reflection::ask);
        try {
            reflections.saveAndFlush(reflection);
        } catch (DataIntegrityViolationException e) {
            // The database knows whose 1:1 it is; the module that keeps them builds on this one.
            throw new UnknownReflection(e);
        }
        events.publishEvent(new ReflectionPrepared(viewer()));
        return reflection.id();
    }

    /**
     * One's reflections for 1:1s that are still to come, the next one first.
     *
     * @return usually none or one
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<ReflectionSummary> coming() {
        return reflections.findComing(viewer().value(), LocalDate.now(clock));
    }

    /**
     * One's reflections for 1:1s that are over, the latest first.
     *
     * @param limit how many at the most
     * @return possibly empty
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<ReflectionSummary> earlier(int limit) {
        return reflections.findEarlier(viewer().value(), LocalDate.now(clock), Limit.of(limit));
    }

    /**
     * What {@link #coming} says, and what one answered on one's home page, a question a day, read at once.
     *
     * @return those for 1:1s that are still to come, the next one first, and then the one of no 1:1, if anything was answered in it
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<ReflectionSummary> ongoing() {
        return reflections.findOngoing(viewer().value(), LocalDate.now(clock));
    }

    /**
     * The viewer's own reflection for a 1:1.
     *
     * @param oneOnOne the id of the 1:1
     * @return empty if none was opened for it, or if it is somebody else's to write
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<ReflectionId> findFor(long oneOnOne) {
        return reflections.findIdOf(oneOnOne, viewer().value());
    }

    /**
     * One of one's own reflections in full.
     *
     * @param id which
     * @return the reflection
     * @throws UnknownReflection if it does not exist or is somebody else's
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public ReflectionDetail read(ReflectionId id) {
        Reflection reflection = own(id);
        PersonReference manager = people.managerOf(viewer()).orElse(null);
        Long oneOnOne = reflection.oneOnOneId();
        List<ProposedQuestion> waiting = oneOnOne == null ? List.of() : proposals.findOpen(oneOnOne, viewer().value());
        vault.expect(Stream.concat(Stream.of(viewer()), waiting.stream().map(ProposedQuestion::manager))
                .distinct()
                .toList());
        Map<String, OwnContent> written = sharing.mine(
                AnswerContent.KIND,
                reflection.answers().stream()
                        .map(answer -> answer.subject().toString())
                        .toList());
        Map<PersonId, PersonReference> names = people.findAll(mentioned(reflection, written.values(), waiting));
        Set<AnswerId> before = answeredBefore(reflection);
        Map<AnswerId, AnswerPlaces.Onward> onward = places.onward(answered(reflection, written));
        List<AnswerDetail> details = reflection.answers().stream()
                .map(answer -> {
                    OwnContent mine = written.getOrDefault(answer.subject().toString(), OwnContent.NOTHING);
                    return answerDetails.of(
                            answer,
                            before.contains(answer.id()),
                            mine,
                            mine.openings().stream().findFirst().orElse(null),
                            onward.getOrDefault(answer.id(), AnswerPlaces.Onward.NOWHERE),
                            names::get);
                })
                .toList();
        return new ReflectionDetail(
                id,
                oneOnOne,
                oneOnOne == null ? null : reflection.day(),
                manager,
                details,
                waiting(waiting, names),
                oneOnOne == null ? List.of() : swaps.of(oneOnOne));
    }

    private static List<AnswerPlaces.Answered> answered(Reflection reflection, Map<String, OwnContent> written) {
        return reflection.answers().stream()
                .flatMap(answer ->
                        answer.answered(written.getOrDefault(answer.subject().toString(), OwnContent.NOTHING)).stream())
                .toList();
    }

    /**
     * Saves what somebody is writing. When this returns the words are on disk, sealed.
     *
     * @param id which answer
     * @param words all of them
     * @param basedOn the {@link AnswerDetail#draftRevision} that the author had before their eyes, or negative to write
     *     over whatever is there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws IllegalArgumentException if there are more than {@value AskedQuestion#LONGEST_ANSWER} characters
     */
    @ForEmployees
    public OptionalInt saveDraft(AnswerId id, String words, int basedOn) {
        return sharing.save(own(id).content(), AnswerContent.ANSWER, words, basedOn);
    }

    /**
     * Keeps an answer where it goes on living, for its author alone, whoever reads the answer.
     *
     * @param id which answer
     * @return false if there is no room for more
     * @throws UnknownReflection if it is not the viewer's
     */
    @ForEmployees
    public boolean keep(AnswerId id) {
        // Two windows wait for each other, and it is kept once.
        return places.keep(own(id).id());
    }

    /**
     * Lets the manager read the draft as it is now: a first share, an update, or more than the topic. Without words
     * there is the topic only.
     *
     * @param id which answer
     * @param named whom the page named as the reader
     * @throws AnotherReader if that is not the viewer's manager today
     */
    @ForEmployees
    public void share(AnswerId id, NamedReader named) {
        sharing.shareOrTopic(own(id).content(), named);
    }

    /**
     * Tells the manager that one would like to talk about the question, and takes shared words away again.
     *
     * @param id which answer
     * @param named whom the page named as the reader
     * @throws AnotherReader if that is not the viewer's manager today
     */
    @ForEmployees
    public void shareTopic(AnswerId id, NamedReader named) {
        sharing.shareTopic(own(id).content(), named);
    }

    /**
     * Takes a shared answer or topic away from the manager at once. The draft stays.
     *
     * @param id which answer
     * @return for {@link #putBack}; empty if it was not shared
     */
    @ForEmployees
    public Optional<Withdrawn> withdraw(AnswerId id) {
        return sharing.withdraw(own(id).content());
    }

    /**
     * Undoes that the viewer withdrew an answer a moment ago: its reader reads the version that they read before, of the same day.
     *
     * @param withdrawn what was withdrawn
     * @param named whom the page named: who could read it
     * @return false if it is too late, if it was shared anew, set aside or swapped since, or if its words were erased; nothing changes
     *     then
     * @throws AnotherReader if its reader is not the viewer's manager any more
     */
    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        if (!sharing.isMine(withdrawn)) {
            throw new UnknownReflection();
        }
        return sharing.putBack(withdrawn, named);
    }

    /**
     * Replaces a question to which nothing was written by the next suggestion of the same kind, or of another kind if
     * that one has nothing else. Whoever goes on swapping sees every question of the kind before one comes again. A
     * topic that was shared is withdrawn with its question.
     *
     * @param id which answer
     * @throws IllegalStateException if something was written to it
     */
    @ForEmployees
    public void swap(AnswerId id) {
        Answer answer = own(id);
        if (hasWords(answer)) {
            throw new IllegalStateException("An answer that has words keeps its question");
        }
        String current = answer.bankId();
        Set<String> asked = new LinkedHashSet<>(answers.findAskedQuestions(viewer().value()));
        asked.remove(current);
        List<Question> candidates = bank.suggest(asked, reflections.countOf(viewer().value()), Integer.MAX_VALUE);
        List<Question> sameKind = candidates.stream()
                .filter(question -> question.kind() == answer.kind())
                .sorted(Comparator.comparing(Question::depth))
                .toList();
        following(sameKind, current)
                .or(() -> candidates.stream()
                        .filter(question -> !question.id().equals(current))
                        .findFirst())
                .ifPresent(question -> {
                    Optional<Withdrawn> _ = sharing.withdraw(answer.content());
                    sharing.drop(answer.content());
                    answer.swapFor(question);
                });
    }

    private boolean hasWords(Answer answer) {
        String subject = answer.subject().toString();
        return sharing.words(AnswerContent.KIND, List.of(subject), AnswerContent.ANSWER)
                .containsKey(subject);
    }

    private static Optional<Question> following(List<Question> questions, @Nullable String current) {
        int position = questions.stream().map(Question::id).toList().indexOf(Objects.requireNonNullElse(current, ""));
        return Stream.concat(questions.stream().skip(position + 1L), questions.stream())
                .filter(question -> !question.id().equals(current))
                .findFirst();
    }

    /**
     * Sets a question aside, with whatever was written; or brings it back. What is set aside is not shared any more.
     *
     * @param id which answer
     * @param aside true to set it aside
     * @return what was withdrawn by that, for {@link #putBack} once it is brought back; empty if it was not shared
     */
    @ForEmployees
    public Optional<Withdrawn> skip(AnswerId id, boolean aside) {
        Answer answer = own(id);
        Optional<Withdrawn> withdrawn = aside ? sharing.withdraw(answer.content()) : Optional.empty();
        answer.skip(aside);
        return withdrawn;
    }

    /**
     * The questions of the bank, by kind: what can be added to a reflection.
     *
     * @param id which reflection
     * @return from the employee's side, those that it asks already among them
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OfferedQuestion> offered(ReflectionId id) {
        Reflection reflection = own(id);
        Set<String> answered = answers.findAnsweredQuestions(viewer().value()).stream()
                .map(Question::root)
                .collect(Collectors.toSet());
        return bank.all(Perspective.EMPLOYEE).stream()
                .map(question -> new OfferedQuestion(
                        question, reflection.asks(question.id()).isPresent(), answered.contains(question.root())))
                .toList();
    }

    /**
     * Adds a question of the bank, unless it is there already.
     *
     * @param id to which reflection
     * @param question the question's id
     * @throws UnknownReflection if it is not the viewer's, or if people are not asked that
     */
    @ForEmployees
    public void add(ReflectionId id, String question) {
        Reflection reflection = own(id);
        Question chosen = bank.findShown(question).orElseThrow(UnknownReflection::new);
        if (reflection.asks(question).isEmpty()) {
            reflection.ask(chosen);
        }
    }

    /**
     * Opens a reflection with other questions than those that were suggested: they stand in the place of all to which nothing was
     * written, and of which nobody knows. What was set aside, proposed or written in one's own words stays.
     *
     * @param id which reflection
     * @param chosen ids of questions, in their order; those that it asks already stay where they are
     * @throws UnknownReflection if it is not the viewer's, if it prepares no 1:1, or if people are not asked one of them
     */
    @ForEmployees
    public void beginWith(ReflectionId id, List<String> chosen) {
        Reflection before = own(id);
        if (before.oneOnOneId() == null) {
            throw new UnknownReflection();
        }
        List<Question> questions = chosen.stream()
                .map(question -> bank.findShown(question).orElseThrow(UnknownReflection::new))
                .toList();
        Set<String> asked = questions.stream().map(Question::root).collect(Collectors.toSet());
        Map<String, OwnContent> written = sharing.mine(
                AnswerContent.KIND,
                before.answers().stream()
                        .map(answer -> answer.subject().toString())
                        .toList());
        List<Long> untouched = before.answers().stream()
                .filter(answer -> answer.bankId() != null
                        && !answer.skipped()
                        && answer.proposedBy().isEmpty()
                        && !asked.contains(Question.root(answer.bankId()))
                        && OwnContent.NOTHING.equals(
                                written.getOrDefault(answer.subject().toString(), OwnContent.NOTHING)))
                .map(answer -> answer.id().value())
                .toList();
        answers.erase(untouched, viewer().value());
        Reflection reflection = own(id);
        for (Question question : questions) {
            if (reflection.asks(question.id()).isEmpty()) {
                reflection.ask(question);
            }
        }
    }

    /**
     * Adds a question in one's own words.
     *
     * @param id to which reflection
     * @param kind which kind of conversation it belongs to
     * @param words the question, at most {@value AskedQuestion#LONGEST_QUESTION} characters
     */
    @ForEmployees
    public void addOwn(ReflectionId id, Kind kind, String words) {
        TextRule.requireFits(words, AskedQuestion.LONGEST_QUESTION);
        addInOwnWords(own(id), kind, words.strip());
    }

    /**
     * Takes up a question that the manager proposed. The manager is not told. Nothing happens if the proposal was taken up
     * or set aside before.
     *
     * @param id the reflection it goes into
     * @param proposal which
     */
    @ForEmployees
    public void take(ReflectionId id, ProposalId proposal) {
        Reflection reflection = own(id);
        ProposedQuestion proposed = proposedToMe(proposal);
        if (!decide(proposed, true)) {
            return;
        }
        QuestionSource question = proposed.question();
        SealedText own = question.ownWords();
        Answer answer;
        if (own == null) {
            answer = reflection
                    .asks(question.bankId())
                    .orElseGet(() -> reflection.ask(question.kind(), question.bankId()));
            answer.skip(false);
        } else {
            String words = vault.forReading(proposed.manager())
                    .open(proposal.ownQuestionPlace(), own)
                    .orElseThrow(UnknownReflection::new);
            answer = addInOwnWords(reflection, question.kind(), words);
        }
        answer.proposedBy(proposed.manager());
    }

    /**
     * Sets a question aside that the manager proposed. The manager is not told.
     *
     * @param proposal which
     */
    @ForEmployees
    public void setAside(ProposalId proposal) {
        decide(proposedToMe(proposal), false);
    }

    /**
     * Undoes that a proposed question was set aside: it waits again. The manager is not told.
     *
     * @param proposal which
     * @return false if it was not set aside, or taken up since
     */
    @ForEmployees
    public boolean bringBack(ProposalId proposal) {
        return proposals.bringBack(proposedToMe(proposal).id().value(), viewer().value()) == 1;
    }

    private Answer addInOwnWords(Reflection reflection, Kind kind, String words) {
        // Its words are content of the subject, which has its number.
        Answer answer = answers.saveAndFlush(reflection.ask(kind, null));
        OptionalInt _ = sharing.save(answer.content(), AnswerContent.QUESTION, words, -1);
        return answer;
    }

    /** Which answers of a reflection have earlier ones to the same question. */
    private Set<AnswerId> answeredBefore(Reflection reflection) {
        List<String> asked = reflection.answers().stream()
                .map(answer -> String.valueOf(answer.bankId()))
                .toList();
        List<AnswerSubject> earlier =
                answers.findWrittenBefore(viewer().value(), reflection.id().value(), reflection.day(), asked).stream()
                        .map(AnswerRepository.Written::subject)
                        .toList();
        List<AnswerSubject> here =
                reflection.answers().stream().map(Answer::subject).toList();
        // Those in own words can only be like others in own words.
        boolean hasOwn = here.stream().anyMatch(subject -> subject.question() == null);
        SameQuestion same =
                SameQuestion.of(hasOwn ? Stream.concat(earlier.stream(), here.stream()) : Stream.of(), sharing);
        Set<String> before = earlier.stream().map(same::key).collect(Collectors.toSet());
        return here.stream()
                .filter(subject -> before.contains(same.key(subject)))
                .map(AnswerSubject::answer)
                .collect(Collectors.toSet());
    }

    private List<ProposalDetail> waiting(List<ProposedQuestion> open, Map<PersonId, PersonReference> names) {
        return open.stream()
                .map(proposal -> new ProposalDetail(
                        proposal.id(),
                        questions.read(
                                proposal.question(),
                                proposal.manager(),
                                proposal.id().ownQuestionPlace()),
                        AnswerDetails.name(names::get, proposal.manager())))
                .toList();
    }

    private static Set<PersonId> mentioned(
            Reflection reflection, Collection<OwnContent> written, Collection<ProposedQuestion> waiting) {
        return Stream.of(
                        written.stream()
                                .flatMap(mine -> Stream.ofNullable(mine.share()).map(OwnContent.Share::reader)),
                        written.stream()
                                .flatMap(mine -> mine.openings().stream().map(OwnContent.Opening::reader)),
                        waiting.stream().map(ProposedQuestion::manager),
                        reflection.answers().stream().flatMap(answer -> answer.proposedBy().stream()))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    private ProposedQuestion proposedToMe(ProposalId id) {
        return proposals.findFor(id.value(), viewer().value()).orElseThrow(UnknownReflection::new);
    }

    /** False if it was decided before. */
    private boolean decide(ProposedQuestion proposal, boolean taken) {
        return proposals.decide(proposal.id().value(), viewer().value(), taken, clock.instant()) == 1;
    }

    private Reflection own(ReflectionId id) {
        return reflections.findOwn(id.value(), viewer().value()).orElseThrow(UnknownReflection::new);
    }

    private Answer own(AnswerId id) {
        return answers.findOwn(id.value(), viewer().value()).orElseThrow(UnknownReflection::new);
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
