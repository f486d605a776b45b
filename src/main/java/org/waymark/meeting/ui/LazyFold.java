package org.waymark.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.function.SerializableRunnable;

/** A part of a page that costs neither a statement nor a session's memory until somebody unfolds it. */
class LazyFold extends Details {

    private static final long serialVersionUID = 1;

    private final SerializableRunnable load;
    private final SerializableRunnable forget;

    /**
     * Makes a fold that is closed, and keeps what was unfolded once.
     *
     * @param summary what it says while closed
     * @param content what is in it
     * @param load fills the content; run each time it is unfolded
     */
    LazyFold(String summary, Component content, SerializableRunnable load) {
        this(summary, content, load, () -> {});
    }

    /**
     * Makes a fold that is closed.
     *
     * @param summary what it says while closed
     * @param content what is in it
     * @param load fills the content; run each time it is unfolded
     * @param forget empties it; run when it is folded
     */
    LazyFold(String summary, Component content, SerializableRunnable load, SerializableRunnable forget) {
        super(summary, content);
        this.load = load;
        this.forget = forget;
        addThemeNames("no-padding");
        addOpenedChangeListener(change -> {
            if (isOpened()) {
                load.run();
            } else {
                forget.run();
            }
        });
    }

    /** Fills the content again, if anybody sees it. */
    void refresh() {
        if (isOpened()) {
            load.run();
        }
    }
}
