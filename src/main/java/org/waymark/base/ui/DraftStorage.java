package org.waymark.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * Keeps what is typed into a field that is sent as a whole, by a button: an expired session, a lost connection or a closed
 * dialog leaves it in the tab's own storage, and the same field finds it again. The dialog that uses it loads
 * {@code kept-words.ts}.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-23-words-kept-in-the-tab.md">Decision: words kept in the tab</a>
 */
public final class DraftStorage {

    private DraftStorage() {}

    /**
     * Keeps what is typed into a field.
     *
     * @param field which
     * @param place names it within the browser; unique for each text of each person
     */
    public static void keep(TextArea field, String place) {
        field.getElement().executeJs("window.waymarkWriting.keepTyping(this, $0)", place);
    }

    /**
     * Forgets what was typed, once it is on disk.
     *
     * @param place as in {@link #keep}
     */
    public static void done(String place) {
        UI.getCurrent().getPage().executeJs("window.waymarkWriting.done($0)", place);
    }
}
