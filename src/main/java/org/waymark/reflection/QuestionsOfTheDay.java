package org.waymark.reflection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.DayQuestionRepository.Whole;
import org.waymark.reflection.question.AnswerPlaces;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.AskedQuestions;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.Sharing;

/**
 * One question a day, answered on the home page. The answer is one like every other: it stands in a reflection without a 1:1,
 * and is shared, updated and withdrawn there or here.
 */
@Service
@DeniedByDefault
@Transactional
public class QuestionsOfTheDay {

    private final DayQuestionRepository days;
    private final ReflectionRepository reflections;
    private final AnswerRepository answers;
    private final AskedQuestions asked;
    private final QuestionBank bank;
    private final AnswerDetails details;
    private final AnswerPlaces places;
    private final Reflections writing;
    private final Sharing sharing;
    private final CurrentUser currentUser;
    private final Clock clock;

    QuestionsOfTheDay(
            DayQuestionRepository days,
            ReflectionRepository reflections,
            AnswerRepository answers,
            AskedQuestions asked,
            QuestionBank bank,
            AnswerDetails details,
            AnswerPlaces places,
            Reflections writing,
            Sharing sharing,
            CurrentUser currentUser,
            Clock clock) {
        this.days = days;
        this.reflections = reflections;
        this.answers = answers;
        this.asked = asked;
        this.bank = bank;
        this.details = details;
        this.places = places;
        this.writing = writing;
        this.sharing = sharing;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The viewer's question of today.
     *
     * @param manager their manager of today, with whom an answer can be shared; null for nobody
     * @return empty if they want none today, or if everything was asked
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<QuestionOfTheDay> today(@Nullable PersonReference manager) {
        LocalDate today = LocalDate.now(clock);
        Optional<Whole> kept = days.findWhole(viewer().value(), today);
        if (kept.map(Whole::asked).filter(DayQuestion::isSetAside).isPresent()) {
            return Optional.empty();
        }
        Optional<Question> question = kept.flatMap(whole -> whole.asked().question())
                .flatMap(bank::find)
                .or(() -> choose(today, null));
        return question.map(chosen -> new QuestionOfTheDay(
                today, chosen, kept.map(whole -> answer(whole, manager)).orElse(null)));
    }

    /**
     * Saves what the viewer writes to a question of the day. When this returns the words are on disk, sealed.
     *
     * @param day the day on which it was asked, so that what was begun before midnight stays its answer
     * @param question the question's id
     * @param words all of them
     * @param basedOn the {@link AnswerDetail#draftRevision} that the author had before their eyes, 0 for a first one, or
     *     negative to write over whatever is there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws UnknownReflection if there is no such question for a day
     * @throws IllegalArgumentException if there are more than {@value AskedQuestion#LONGEST_ANSWER} characters
     */
    @ForEmployees
    public OptionalInt save(LocalDate day, String question, String words, int basedOn) {
        // One that was hidden a moment ago still stands on the page on which somebody is writing.
        Question chosen = bank.find(question).filter(DayChoice::isFit).orElseThrow(UnknownReflection::new);
        Reflection collected = reflections
                .findWithoutMeeting(viewer().value())
                .orElseGet(() -> reflections.save(new Reflection(viewer(), null, day, clock.instant())));
        Answer answer = collected.find(question).orElseGet(() -> {
            Answer fresh = collected.ask(chosen);
            return answers.saveAndFlush(fresh);
        });
        collected.moveTo(day);
        keep(day).ask(question);
        return writing.saveDraft(answer.id(), words, basedOn);
    }

    /** Wants another question today. Does nothing once it was answered. */
    @ForEmployees
    public void another() {
        LocalDate today = LocalDate.now(clock);
        today(null)
                .filter(shown -> shown.answer() == null)
                .flatMap(shown -> choose(today, shown.question().id()))
                .ifPresent(other -> keep(today).ask(other.id()));
    }

    /** Wants no question any more today. An answer stays what it is. */
    @ForEmployees
    public void notToday() {
        keep(LocalDate.now(clock)).setAside(true);
    }

    /** Undoes that the viewer wanted no question any more today. */
    @ForEmployees
    public void todayAfterAll() {
        keep(LocalDate.now(clock)).setAside(false);
    }

    private Optional<Question> choose(LocalDate day, @Nullable String after) {
        Set<String> known = asked.mine().stream().map(Question::root).collect(Collectors.toSet());
        return new DayChoice(viewer(), day).choose(bank.all(Perspective.EMPLOYEE), known, after);
    }

    private @Nullable AnswerDetail answer(Whole whole, @Nullable PersonReference manager) {
        Answer answer = whole.answer();
        if (answer == null) {
            return null;
        }
        OwnContent mine = sharing.mine(answer.content());
        OwnContent.@Nullable Share share = mine.share();
        // A share in force is one with today's manager.
        OwnContent.Opening opening = share == null
                ? null
                : mine.openings().stream()
                        .filter(opened -> opened.reader().equals(share.reader()))
                        .findFirst()
                        .orElse(null);
        AnswerPlaces.Onward onward = answer.answered(mine)
                .map(written -> places.onward(List.of(written)).get(answer.id()))
                .orElse(AnswerPlaces.Onward.NOWHERE);
        return details.of(answer, false, mine, opening, onward, person -> manager);
    }

    private DayQuestion keep(LocalDate day) {
        return days.findById(new DayQuestion.Key(viewer().value(), day))
                .orElseGet(() -> days.save(new DayQuestion(viewer(), day)));
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
