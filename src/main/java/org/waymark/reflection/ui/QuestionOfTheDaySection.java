package org.waymark.reflection.ui;

import static org.waymark.base.ui.Components.notice;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.QuestionList.Question;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.AnswerAudience;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.QuestionOfTheDay;
import org.waymark.reflection.QuestionsOfTheDay;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.ShareState;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AnswerPlaces;
import org.waymark.reflection.question.AskedQuestion;

/** One question, answerable on the spot, with who reads the answer before the place to write. */
public final class QuestionOfTheDaySection extends Section
        implements QuestionList.Actions<QuestionOfTheDaySection.Act> {

    private static final long serialVersionUID = 1;

    /** What can be done with the question; what can be done in a reflection as well is called as in {@link QuestionAction}. */
    enum Act {
        SHARE,
        WITHDRAW,
        KEEP,
        ANOTHER,
        NOT_TODAY
    }

    private static final ShareState NOT_SHARED =
            new ShareState(AnswerAudience.ONLY_AUTHOR, null, null, false, null, null, null);

    private final transient QuestionsOfTheDay questions;
    private final transient Reflections reflections;
    private final PersonId viewer;
    private final SerializableRunnable changed;
    private final QuestionList list = new QuestionList(AskedQuestion.LONGEST_ANSWER, Act.class, this);
    private @Nullable QuestionOfTheDay shown;

    /**
     * Makes an empty part, which is not shown.
     *
     * @param questions the service that asks
     * @param reflections the service that shares
     * @param viewer who is asked
     * @param changed reads the question again and shows it; called after the viewer has changed something here
     */
    public QuestionOfTheDaySection(
            QuestionsOfTheDay questions, Reflections reflections, PersonId viewer, SerializableRunnable changed) {
        this.questions = questions;
        this.reflections = reflections;
        this.viewer = viewer;
        this.changed = changed;
        addClassName("wm-section");
        setVisible(false);
        add(
                new StaticHtml(new Div(
                        new H2(getTranslation("reflection.days.one")),
                        paragraph(
                                "wm-meta",
                                LinkedSentence.of("reflection.days.lede").to("reflections")))),
                list);
    }

    /**
     * Shows the question.
     *
     * @param today empty for none; then nothing is drawn
     * @param manager with whom an answer can be shared today, null for nobody
     */
    public void show(Optional<QuestionOfTheDay> today, @Nullable PersonReference manager) {
        setVisible(today.isPresent());
        shown = today.orElse(null);
        today.ifPresent(question ->
                list.show(List.of(question(question, new QuestionPresenter(this, viewer, manager, false)))));
    }

    private Question question(QuestionOfTheDay today, QuestionPresenter words) {
        AnswerDetail answer = Optional.ofNullable(today.answer()).orElseGet(() -> unanswered(today));
        Question drawn = words.question(answer);
        List<Action> actions = new ArrayList<>();
        drawn.actions().stream()
                .filter(action -> isForTheSpot(
                        Press.parse(QuestionAction.class, action.name()).action()))
                .forEach(actions::add);
        if (today.answer() == null) {
            actions.add(new Action(Act.ANOTHER, getTranslation("reflection.days.another"), true));
        }
        actions.add(new Action(Act.NOT_TODAY, getTranslation("reflection.days.not-today"), true));
        String id = today.question().id();
        return new Question(
                id,
                "day-" + viewer + "-" + today.day() + "-" + id,
                drawn.eyebrow(),
                drawn.text(),
                drawn.hint(),
                drawn.destinations(),
                drawn.before(),
                drawn.links(),
                false,
                drawn.audience(),
                drawn.look(),
                drawn.read(),
                drawn.fits(),
                drawn.notes(),
                drawn.placeholder(),
                drawn.words(),
                drawn.revision(),
                actions);
    }

    /** As long as nothing is stored there is nothing to share. */
    private static AnswerDetail unanswered(QuestionOfTheDay today) {
        var question = today.question();
        return new AnswerDetail(
                new AnswerId(0),
                new AskedQuestion(question.kind(), question.text(), question.hint()),
                null,
                false,
                false,
                "",
                false,
                0,
                NOT_SHARED,
                AnswerPlaces.Onward.NOWHERE);
    }

    private boolean isForTheSpot(QuestionAction action) {
        return shown != null
                && shown.answer() != null
                && (action == QuestionAction.SHARE
                        || action == QuestionAction.WITHDRAW
                        || action == QuestionAction.KEEP);
    }

    @Override
    public OptionalInt save(String id, String words, int basedOn) {
        QuestionOfTheDay today = Objects.requireNonNull(shown, "a question is shown");
        OptionalInt saved = questions.save(today.day(), id, words, basedOn);
        if (today.answer() == null || list.isOutdatedBy(id, words)) {
            changed.run();
        }
        return saved;
    }

    @Override
    public void act(String id, Press<Act> press) {
        Optional<AnswerId> answer =
                Optional.ofNullable(shown).map(QuestionOfTheDay::answer).map(AnswerDetail::id);
        switch (press.action()) {
            case ANOTHER -> questions.another();
            case NOT_TODAY -> notToday();
            case SHARE -> answer.ifPresent(stored -> reflections.share(stored, press.named()));
            case KEEP ->
                answer.ifPresent(stored -> notice(getTranslation(QuestionPresenter.kept(reflections.keep(stored)))));
            case WITHDRAW ->
                answer.ifPresent(
                        stored -> Undo.offerWithdrawn(reflections.withdraw(stored), reflections::putBack, changed));
        }
        changed.run();
    }

    private void notToday() {
        questions.notToday();
        Undo.offer(getTranslation("reflection.days.set-aside"), () -> {
            questions.todayAfterAll();
            changed.run();
            return true;
        });
    }
}
