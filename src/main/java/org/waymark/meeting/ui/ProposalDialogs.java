package org.waymark.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ChoiceDialog;
import org.waymark.base.ui.OwnWordsDialog;
import org.waymark.meeting.OneOnOneId;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;

/** How a manager proposes a question: from the bank, or in own words. */
@org.springframework.stereotype.Component
class ProposalDialogs {

    private final QuestionBank bank;
    private final SharedAnswers sharedAnswers;

    ProposalDialogs(QuestionBank bank, SharedAnswers sharedAnswers) {
        this.bank = bank;
        this.sharedAnswers = sharedAnswers;
    }

    /** Offers the bank, and own words instead of it. */
    ChoiceDialog<Kind> fromBank(
            Component reader, OneOnOneId oneOnOne, PersonId employee, SerializableRunnable proposed) {
        return new ChoiceDialog<>(
                reader.getTranslation("meeting.prepare.propose"),
                reader.getTranslation("meeting.propose.verb"),
                List.of(Kind.values()),
                kind -> reader.getTranslation(kind.key()),
                kind -> bank.all(Perspective.EMPLOYEE).stream()
                        .filter(question -> question.kind() == kind)
                        .map(question -> new ChoiceDialog.Choice(
                                question.text(),
                                reader.getTranslation(question.depth().key()),
                                () -> {
                                    sharedAnswers.propose(oneOnOne.value(), employee, question.id());
                                    proposed.run();
                                }))
                        .toList(),
                new ChoiceDialog.Otherwise(
                        reader.getTranslation("meeting.prepare.propose-own"),
                        () -> inOwnWords(reader, oneOnOne, employee, proposed).open()));
    }

    private OwnWordsDialog<Kind> inOwnWords(
            Component reader, OneOnOneId oneOnOne, PersonId employee, SerializableRunnable proposed) {
        return new OwnWordsDialog<>(
                reader.getTranslation("meeting.prepare.propose-own"),
                reader.getTranslation("meeting.propose.label"),
                Reflections.LONGEST_QUESTION,
                List.of(Kind.values()),
                kind -> reader.getTranslation(kind.key()),
                (kind, words) -> {
                    sharedAnswers.proposeOwn(oneOnOne.value(), employee, kind, words);
                    proposed.run();
                });
    }
}
