package org.waymark.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiFunction;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place to write in which nothing is lost. Words are saved within a second of a pause; until the server has said that
 * they are on disk, {@code writing-area.ts} keeps them in the tab's own storage, which survives a reload, an expired
 * session and a lost connection, and goes with the tab.
 */
@JsModule("./writing-area.ts")
public class WritingArea extends TextArea {

    private static final long serialVersionUID = 1;

    /** What {@link #save} answers when another window has saved since. */
    private static final int CONFLICT = -1;

    /** Stands for "whatever revision is there" where an author has chosen to overwrite it. */
    private static final int OVERWRITE = -1;

    /** Saves words that are based on a revision (negative: on any); empty if another window has saved since. */
    public interface Saver extends SerializableBiFunction<String, Integer, OptionalInt> {}

    private final Span mark = new Span();
    private final String key;
    private final Saver saver;
    private int revision;

    /**
     * Makes a place to write.
     *
     * @param key names the place within the browser; unique for each text of each person
     * @param words what is there already
     * @param revision the revision of those words
     * @param longest how many characters fit
     * @param saver puts words on disk
     */
    public WritingArea(String key, String words, int revision, int longest, Saver saver) {
        this.key = key;
        this.revision = revision;
        this.saver = saver;
        addClassName("wm-writing");
        setValue(words);
        setMaxLength(longest);
        mark.addClassNames("wm-saved", words.isEmpty() ? "wm-saved-waiting" : "wm-saved-before");
        mark.getElement().setAttribute("role", "status");
        mark.setText(words.isEmpty() ? "" : getTranslation("base.writing.saved"));
    }

    /**
     * The quiet mark that says whether the words are saved; put it near the field.
     *
     * @return always the same
     */
    public Span mark() {
        return mark;
    }

    /**
     * Saves what the browser sends.
     *
     * @param words all of them
     * @param basedOn the revision that the browser has seen
     * @return the new revision, or a negative number if another window has saved since
     */
    @ClientCallable
    public int save(String words, int basedOn) {
        OptionalInt saved = saver.apply(words, basedOn);
        saved.ifPresent(newRevision -> revision = newRevision);
        return saved.orElse(CONFLICT);
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

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Map<String, String> labels = Stream.of(
                        "saved", "saving", "kept", "broughtBack", "conflict", "keepThis", "takeOther")
                .collect(Collectors.toMap(Function.identity(), label -> getTranslation("base.writing." + label)));
        getElement()
                .executeJs(
                        "window.waymarkWriting.connect(this, $0, $1, $2, $3)",
                        mark.getElement(),
                        key,
                        revision,
                        labels);
    }
}
