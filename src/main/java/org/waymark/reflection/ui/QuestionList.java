package org.waymark.reflection.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.WritingArea;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.AnswerId;
import org.waymark.reflection.Audience;
import org.waymark.reflection.Reflections;
import tools.jackson.databind.json.JsonMapper;

/**
 * The questions of a reflection, each with who reads it and the place to write. The browser draws them, see
 * {@code question-list.ts}; the session keeps one text instead of dozens of components.
 */
@Tag("wm-question-list")
@JsModule("./question-list.ts")
@Uses(TextArea.class)
@Uses(Button.class)
class QuestionList extends Component {

    private static final long serialVersionUID = 1;

    private static final JsonMapper JSON = new JsonMapper();

    /** What the page does for its questions. */
    interface Actions extends Serializable {

        /** Saves words, see {@link Reflections#saveDraft}. */
        OptionalInt save(AnswerId answer, String words, int basedOn);

        void act(AnswerId answer, QuestionAction action);
    }

    /** What decides, beside the words themselves, how an answer is drawn. */
    private record Drawn(boolean hasWords, boolean isShared) implements Serializable {}

    private final PersonId author;
    private final Actions actions;
    private Map<AnswerId, Drawn> drawn = Map.of();

    QuestionList(PersonId author, Actions actions) {
        this.author = author;
        this.actions = actions;
        getElement().setProperty("longest", Reflections.LONGEST_ANSWER);
        getElement().setProperty("labels", WritingArea.labels(this));
    }

    /**
     * Shows the state of all answers.
     *
     * @param answers in the order of the page
     * @param manager with whom they can be shared today, null for nobody
     */
    void show(List<AnswerDetail> answers, @Nullable PersonReference manager) {
        Map<AnswerId, Drawn> now = new HashMap<>();
        answers.forEach(answer -> now.put(
                answer.id(), new Drawn(!answer.draft().isEmpty(), answer.share().audience() == Audience.MANAGER)));
        drawn = now;
        QuestionWords words = new QuestionWords(this, author, manager);
        getElement()
                .setProperty(
                        "questions",
                        JSON.writeValueAsString(
                                answers.stream().map(words::question).toList()));
    }

    /** Whether these words, once saved, change more than themselves: the audience or what can be done. */
    boolean isOutdatedBy(AnswerId answer, String words) {
        Drawn before = drawn.get(answer);
        return before == null || before.hasWords() == words.isEmpty() || before.isShared();
    }

    /** Moves the keyboard to the last question. */
    void focusLast() {
        getElement().callJsFunction("focusLast");
    }

    /**
     * Saves what the browser sends.
     *
     * @param answer which; whether it is the viewer's own is for the service to say, as for the other calls
     * @param words all of them
     * @param basedOn the revision that the browser has seen
     * @return the new revision, or a negative number if another window has saved since
     */
    @ClientCallable
    public int save(String answer, String words, int basedOn) {
        return actions.save(id(answer), words, basedOn).orElse(WritingArea.CONFLICT);
    }

    /**
     * Saves what the browser sends over whatever another window has saved, because the author chose so.
     *
     * @param answer which
     * @param words all of them
     * @return the new revision
     */
    @ClientCallable
    public int overwrite(String answer, String words) {
        return save(answer, words, WritingArea.OVERWRITE);
    }

    /**
     * Does what one of a question's buttons says.
     *
     * @param answer which
     * @param action the name of a {@link QuestionAction}
     */
    @ClientCallable
    public void act(String answer, String action) {
        actions.act(id(answer), QuestionAction.valueOf(action));
    }

    private static AnswerId id(String answer) {
        return new AnswerId(Long.parseLong(answer));
    }
}
