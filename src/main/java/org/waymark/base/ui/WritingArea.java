package org.waymark.base.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiFunction;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.base.text.SharedText;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place to write in which nothing is lost. Words are saved within a second of a pause; until the server has said that
 * they are on disk, {@code kept-words.ts} keeps them in the tab's own storage, which survives a reload, an expired
 * session and a lost connection, and goes with the tab.
 */
@Tag("wm-writing-area")
@JsModule("./writing-area.ts")
@Uses(TextArea.class)
@Uses(Button.class)
public final class WritingArea extends Component {

    private static final long serialVersionUID = 1;

    /** What a place to write is told when another window has saved since. */
    public static final int CONFLICT = -1;

    /** What a place to write is told when its words are not taken, however often they are sent. */
    public static final int REFUSED = -2;

    /** Stands for "whatever revision is there" where an author has chosen to overwrite it. */
    public static final int OVERWRITE = -1;

    private static final JsonMapper JSON = new JsonMapper();

    /** Saves words that are based on a revision (negative: on any); empty if another window has saved since. */
    public interface Saver extends SerializableBiFunction<String, Integer, OptionalInt> {}

    private final Saver saver;

    /**
     * Makes a place to write.
     *
     * @param place names the place within the browser; unique for each text of each person
     * @param words what is there already
     * @param revision the revision of those words
     * @param longest how many characters fit
     * @param saver puts words on disk
     */
    public WritingArea(String place, String words, int revision, int longest, Saver saver) {
        this.saver = saver;
        getElement()
                .setProperty("place", place)
                .setProperty("words", words)
                .setProperty("revision", revision)
                .setProperty("longest", longest)
                .setProperty("labels", labels(this));
    }

    /**
     * Says what an empty place is for.
     *
     * @param placeholder a few words
     */
    public void setPlaceholder(String placeholder) {
        getElement().setProperty("placeholder", placeholder);
    }

    /**
     * Names the place by what stands before it.
     *
     * @param ids of the elements whose texts make its name, with blanks between
     */
    public void setLabelledBy(String ids) {
        getElement().setProperty("labelledBy", ids);
    }

    /**
     * Saves what the browser sends.
     *
     * @param words all of them
     * @param basedOn the revision that the browser has seen
     * @return as {@link #answer} says
     */
    @ClientCallable
    public int save(String words, int basedOn) {
        return answer(() -> saver.apply(words, basedOn));
    }

    /**
     * Puts into a number what became of words, for {@code kept-words.ts}. A save that is refused is no lost connection: what
     * is too long, or not to be written into any more, is not sent again.
     *
     * @param saving saves them; empty if another window has saved since
     * @return the new revision, {@link #CONFLICT} or {@link #REFUSED}
     */
    public static int answer(Supplier<OptionalInt> saving) {
        try {
            return saving.get().orElse(CONFLICT);
        } catch (RuntimeException e) {
            if (ServiceRefusal.is(e)) {
                return REFUSED;
            }
            throw e;
        }
    }

    /**
     * Saves what the browser sends over whatever another window has saved, because the author chose so.
     *
     * @param words all of them
     * @return the new revision
     */
    @ClientCallable
    public int overwrite(String words) {
        return save(words, OVERWRITE);
    }

    /**
     * What is said about the saving of words, for {@code kept-words.ts}.
     *
     * @param reader the component that shows it
     * @return JSON
     */
    public static String labels(Component reader) {
        Locale locale = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
        return SharedText.of(JSON.writeValueAsString(Stream.of(
                        "saved",
                        "saving",
                        "kept",
                        "broughtBack",
                        "conflict",
                        "keepThis",
                        "takeOther",
                        "tooLong",
                        "refused")
                .collect(Collectors.toMap(
                        Function.identity(), label -> reader.getTranslation(locale, "base.writing." + label)))));
    }
}
