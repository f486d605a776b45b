package org.waymark.meeting.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.ChoiceDialog;
import org.waymark.base.ui.OwnTextDialog;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionBank;
import org.waymark.questionbank.ui.QuestionFacts;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.swap.Swaps;

/** How a manager puts a question before a 1:1, from the bank or in own words: proposed, or offered to be answered by both. */
@org.springframework.stereotype.Component
class ProposalDialogs {

    private final QuestionBank bank;
    private final SharedAnswers sharedAnswers;
    private final Swaps swaps;

    ProposalDialogs(QuestionBank bank, SharedAnswers sharedAnswers, Swaps swaps) {
        this.bank = bank;
        this.sharedAnswers = sharedAnswers;
        this.swaps = swaps;
    }

    /**
     * What becomes of a question.
     *
     * @param title says what is chosen here
     * @param verb what the button of each question says
     * @param done what stands in its place once it was pressed
     * @param own what the button says that leads to own words
     */
    private record Use(
            String title,
            String verb,
            String done,
            String own,
            SerializableConsumer<String> fromBank,
            SerializableBiConsumer<Kind, String> inOwnWords)
            implements Serializable {}

    /** Offers the bank, and own words instead of it. */
    ChoiceDialog<Kind> fromBank(
            Component reader, OneOnOneId oneOnOne, PersonId employee, SerializableRunnable proposed) {
        return dialog(
                reader,
                new Use(
                        "meeting.prepare.propose",
                        "meeting.propose.verb",
                        "meeting.propose.done",
                        "meeting.prepare.propose-own",
                        question -> propose(oneOnOne, employee, question),
                        (kind, words) ->
                                sharedAnswers.proposeOwn(oneOnOne.value(), new NamedReader(employee), kind, words)),
                proposed);
    }

    /** The same for a question that both answer. */
    ChoiceDialog<Kind> forBoth(Component reader, OneOnOneId oneOnOne, PersonId employee, SerializableRunnable offered) {
        return dialog(
                reader,
                new Use(
                        "meeting.prepare.both",
                        "meeting.both.verb",
                        "meeting.both.done",
                        "meeting.prepare.both-own",
                        question -> swaps.offer(oneOnOne.value(), new NamedReader(employee), question),
                        (kind, words) -> swaps.offerOwn(oneOnOne.value(), new NamedReader(employee), kind, words)),
                offered);
    }

    /** Proposes a question of the bank that was chosen elsewhere on the page. */
    void propose(OneOnOneId oneOnOne, PersonId employee, String question) {
        sharedAnswers.propose(oneOnOne.value(), new NamedReader(employee), question);
    }

    private ChoiceDialog<Kind> dialog(Component reader, Use use, SerializableRunnable used) {
        return new ChoiceDialog<>(
                new ChoiceDialog.Says(
                        reader.getTranslation(use.title()),
                        reader.getTranslation(use.verb()),
                        reader.getTranslation(use.done())),
                List.of(Kind.values()),
                kind -> reader.getTranslation(kind.key()),
                () -> bank.all(Perspective.EMPLOYEE).stream()
                        .map(question -> new ChoiceDialog.Choice<>(
                                question.kind(), question.text(), QuestionFacts.of(reader, question), null, () -> {
                                    use.fromBank().accept(question.id());
                                    used.run();
                                    return true;
                                }))
                        .toList(),
                new ChoiceDialog.Otherwise(
                        reader.getTranslation(use.own()),
                        () -> inOwnWords(reader, use, used).open()));
    }

    private static OwnTextDialog<Kind> inOwnWords(Component reader, Use use, SerializableRunnable used) {
        return new OwnTextDialog<>(
                reader.getTranslation(use.own()),
                reader.getTranslation("meeting.propose.label"),
                AskedQuestion.LONGEST_QUESTION,
                List.of(Kind.values()),
                kind -> reader.getTranslation(kind.key()),
                (kind, words) -> {
                    use.inOwnWords().accept(kind, words);
                    used.run();
                });
    }
}
