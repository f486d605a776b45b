package org.waymark.growth.answer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.growth.KeepingPlace;
import org.waymark.growth.answer.KeptStore.Row;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.OwnAnswers;
import org.waymark.reflection.OwnAnswers.Written;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AnswerPlaces;

/**
 * Where the viewer's answers lead. Each intent of the question bank has one place at most, which a part of growth declares; what is kept
 * there is its author's alone until they share it there, whoever reads the answer.
 */
@Service
@DeniedByDefault
@Transactional
public class AnswerKeeping implements AnswerPlaces {

    private final Map<String, KeepingPlace> byIntent = new HashMap<>();
    private final Map<String, KeepingPlace> byWord;
    private final KeptStore store;
    private final OwnAnswers answers;
    private final QuestionBank bank;
    private final CurrentUser currentUser;
    private final Clock clock;

    AnswerKeeping(
            List<KeepingPlace> places,
            KeptStore store,
            OwnAnswers answers,
            QuestionBank bank,
            CurrentUser currentUser,
            Clock clock) {
        for (KeepingPlace place : places) {
            for (String intent : place.intents()) {
                if (byIntent.put(intent, place) != null) {
                    throw new IllegalStateException("Two places keep answers about " + intent);
                }
            }
        }
        this.byWord = places.stream().collect(Collectors.toMap(KeepingPlace::word, place -> place));
        this.store = store;
        this.answers = answers;
        this.bank = bank;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public Map<AnswerId, Onward> onward(Collection<Answered> answered) {
        Map<AnswerId, Row> kept = store.find(
                viewer(),
                answered.stream()
                        .filter(answer -> place(answer.bankId()).isPresent())
                        .map(Answered::id)
                        .toList());
        return answered.stream()
                .collect(Collectors.toMap(
                        Answered::id, answer -> onward(answer, ofQuestion(answer.bankId(), kept.get(answer.id())))));
    }

    /** What was kept before another question came into its place is of the one before. */
    private static @Nullable Row ofQuestion(@Nullable String bankId, @Nullable Row kept) {
        return kept != null && kept.question().equals(bankId) ? kept : null;
    }

    private Onward onward(Answered answer, @Nullable Row kept) {
        List<Link> links = new ArrayList<>();
        if (kept != null) {
            KeepingPlace there = Objects.requireNonNull(byWord.get(kept.place()));
            links.add(new Link("growth.kept." + there.word(), there.addresser().address(kept.subject())));
        }
        // What somebody loves outside work is no goal unless they say so in their plan.
        if (answer.kind() != Kind.LIFE_OUTSIDE_WORK) {
            links.add(new Link(
                    "growth.answer.make-goal",
                    PlanOrigin.ANSWER.begins(answer.id().toString())));
        }
        Optional<KeepingPlace> open = place(answer.bankId()).filter(there -> kept == null);
        return new Onward(
                open.filter(there -> answer.length() <= there.longest())
                        .map(there -> "growth.keep." + there.word())
                        .orElse(null),
                open.map(KeepingPlace::longest).orElse(null),
                links);
    }

    @Override
    @ForEmployees
    public boolean keep(AnswerId id) {
        Written answer = answers.find(id)
                .orElseThrow(() -> new AccessDeniedException("The viewer has written to no such answer"));
        KeepingPlace place = place(answer.bankId())
                .filter(there -> answer.words().length() <= there.longest())
                .orElseThrow(() -> new AccessDeniedException("There is no place for this answer"));
        if (ofQuestion(answer.bankId(), store.find(viewer(), List.of(id)).get(id)) != null) {
            return true;
        }
        Optional<String> subject =
                place.keeper().keep(new KeepingPlace.Answer(id.toString(), answer.words(), answer.at()));
        subject.ifPresent(kept -> store.keep(
                viewer(),
                answer,
                new Row(place.word(), kept, Objects.requireNonNull(answer.bankId())),
                place.kind().key(),
                clock.instant()));
        return subject.isPresent();
    }

    private Optional<KeepingPlace> place(@Nullable String bankId) {
        return Optional.ofNullable(bankId)
                .flatMap(bank::find)
                .map(Question::intent)
                .map(byIntent::get);
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
