package org.waymark.base.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * A place to write in a form that is sent as a whole. What is typed stays in the tab, see {@code kept-draft.ts}, until the form
 * was kept: a reload, an expired session or a lost connection takes nothing. Words that are saved by themselves belong in a
 * {@link WritingArea}.
 */
@JsModule("./kept-draft.ts")
public final class DraftArea extends TextArea {

    private static final long serialVersionUID = 1;

    private final String place;

    /**
     * Makes a place to write.
     *
     * @param place names the place within the browser; unique for each text of each person
     * @param longest how many characters fit
     */
    public DraftArea(String place, int longest) {
        this.place = place;
        setMaxLength(longest);
        setWidthFull();
        getElement().executeJs("window.waymarkDraft.keep(this, $0)", place);
    }

    /** The words are on disk: the tab forgets them. */
    public void forget() {
        getElement().executeJs("window.waymarkDraft.forget($0)", place);
    }
}
