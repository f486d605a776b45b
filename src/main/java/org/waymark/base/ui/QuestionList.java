package org.waymark.base.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions one below the other, each with who reads the answer and the place to write. The browser draws them, see
 * {@code question-list.ts}; the session keeps one text instead of dozens of components.
 */
@Tag("wm-question-list")
@JsModule("./question-list.ts")
@Uses(TextArea.class)
@Uses(Button.class)
public final class QuestionList extends Component {

    private static final long serialVersionUID = 1;

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What the page does for its questions; each is called with the id of one.
     *
     * @param <A> what buttons do
     */
    public interface Actions<A extends Enum<A>> extends Serializable {

        /**
         * Saves words.
         *
         * @param id which question
         * @param words all of them
         * @param basedOn the revision that the browser has seen, negative for any
         * @return the new revision; empty if another window has saved since
         */
        OptionalInt save(String id, String words, int basedOn);

        /**
         * Does what a button says.
         *
         * @param id which question
         * @param press what it does, and whom it named
         */
        void act(String id, Press<A> press);
    }

    /**
     * All that the browser draws of one question.
     *
     * @param id unique on the page
     * @param place names the place to write within the browser; unique for each text of each person
     * @param eyebrow a quiet line above the question
     * @param text the question
     * @param hint one sentence that helps to start, or null
     * @param destinations what the link to the roles elsewhere says, null where there is none
     * @param before what the link to earlier answers to the same question says, null where there are none
     * @param links where what is written leads
     * @param skipped whether only the question is shown
     * @param audience who reads it
     * @param look of the audience: private, shared or topic
     * @param read hash of the words that somebody may read, null for none: where the words become others, or the same again, what can
     *     be done changes
     * @param fits up to how many characters more can be done with what is written, null for no such limit: beyond it, what can be done
     *     changes
     * @param notes why it is so, and who opened it
     * @param placeholder what an empty place says
     * @param words what is there
     * @param revision the revision of those words
     * @param actions the buttons
     */
    public record Question(
            String id,
            String place,
            String eyebrow,
            String text,
            @Nullable String hint,
            @Nullable String destinations,
            @Nullable String before,
            List<Link> links,
            boolean skipped,
            String audience,
            String look,
            @Nullable Integer read,
            @Nullable Integer fits,
            List<String> notes,
            String placeholder,
            String words,
            int revision,
            List<Action> actions) {}

    /**
     * A link.
     *
     * @param label what it says
     * @param address where it leads, without the leading slash
     */
    public record Link(String label, String address) {}

    /**
     * A button.
     *
     * @param name what it is called with
     * @param label what it says
     * @param quiet whether it stands back
     */
    public record Action(String name, String label, boolean quiet) {

        /**
         * One that gives nothing away, and so names nobody.
         *
         * @param action what it does
         * @param label what it says
         * @param quiet whether it stands back
         */
        public Action(Enum<?> action, String label, boolean quiet) {
            this(action.name(), label, quiet);
        }
    }

    /** What decides, beside the words themselves, how a question is drawn. */
    private record Drawn(
            boolean hasWords,
            @Nullable Integer read,
            boolean isRead,
            @Nullable Integer fits,
            boolean isFit) implements Serializable {

        static Drawn of(Question question) {
            return new Drawn(
                    !question.words().isEmpty(),
                    question.read(),
                    isRead(question.read(), question.words()),
                    question.fits(),
                    isFit(question.fits(), question.words()));
        }

        boolean isOutdatedBy(String words) {
            return hasWords == words.isEmpty() || isRead != isRead(read, words) || isFit != isFit(fits, words);
        }

        private static boolean isFit(@Nullable Integer fits, String words) {
            return fits == null || words.length() <= fits;
        }

        private static boolean isRead(@Nullable Integer read, String words) {
            return read != null && read == words.hashCode();
        }
    }

    private final Actions<?> actions;
    private final SerializableBiConsumer<String, String> act;
    private Map<String, Drawn> drawn = Map.of();

    /**
     * Makes an empty list.
     *
     * @param <A> what buttons do
     * @param longest how many characters fit into each place
     * @param buttons all that buttons do; whatever else the browser says is refused
     * @param actions what the page does
     */
    public <A extends Enum<A>> QuestionList(int longest, Class<A> buttons, Actions<A> actions) {
        this.actions = actions;
        this.act = (id, pressed) -> actions.act(id, Press.parse(buttons, pressed));
        getElement().setProperty("longest", longest);
        getElement().setProperty("labels", WritingArea.labels(this));
    }

    /**
     * Shows the state of all questions. What somebody is typing is never replaced.
     *
     * @param questions in the order of the page
     */
    public void show(List<Question> questions) {
        Map<String, Drawn> now = new HashMap<>();
        questions.forEach(question -> now.put(question.id(), Drawn.of(question)));
        drawn = now;
        getElement().setProperty("questions", JSON.writeValueAsString(questions));
    }

    /**
     * Whether words, once saved, change more than themselves: the audience or what can be done.
     *
     * @param id which question
     * @param words what was saved
     * @return true with the first word, with the last one deleted, with the first change to what is shared, when it is as it was, and
     *     when it grows too long for something, or fits again
     */
    public boolean isOutdatedBy(String id, String words) {
        Drawn before = drawn.get(id);
        return before == null || before.isOutdatedBy(words);
    }

    /** Moves the keyboard to the last question. */
    public void focusLast() {
        getElement().callJsFunction("focusLast");
    }

    /**
     * Saves what the browser sends.
     *
     * @param id which; whether it is the viewer's own is for the service to say, as for the other calls
     * @param words all of them
     * @param basedOn the revision that the browser has seen
     * @return as {@link WritingArea#answer} says
     */
    @ClientCallable
    public int save(String id, String words, int basedOn) {
        return WritingArea.answer(() -> actions.save(id, words, basedOn));
    }

    /**
     * Saves what the browser sends over whatever another window has saved, because the author chose so.
     *
     * @param id which
     * @param words all of them
     * @return the new revision
     */
    @ClientCallable
    public int overwrite(String id, String words) {
        return save(id, words, WritingArea.OVERWRITE);
    }

    /**
     * Does what one of a question's buttons says.
     *
     * @param id which
     * @param pressed what the button is called with
     */
    @ClientCallable
    public void act(String id, String pressed) {
        act.accept(id, pressed);
    }
}
