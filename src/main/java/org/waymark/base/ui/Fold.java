package org.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;

/**
 * A part of a page that folds below its heading, which says how much is in it. What is in it is there all the time; what shall cost
 * nothing while it is folded is a {@link LazyFold}.
 */
@Tag("details")
public final class Fold extends Component implements HasComponents {

    private static final long serialVersionUID = 1;

    private static final int PART_OF_PAGE = 2;

    private final StaticHtml summary;
    private final int level;

    /**
     * Makes a fold that is closed, and says nothing yet.
     *
     * @param content what is in it
     */
    public Fold(Component... content) {
        this(PART_OF_PAGE, content);
    }

    private Fold(int level, Component... content) {
        this.level = level;
        getElement().getClassList().add("wm-section");
        summary = new StaticHtml(new HtmlContainer("summary"));
        add(summary);
        add(content);
    }

    /**
     * Makes a fold within a part of a page, which is a line of it while closed.
     *
     * @param level of its heading, 3 to 6
     * @param heading says what is in it
     * @param note how much is in it, empty for nothing to say
     * @param content what is in it
     * @return the fold, closed
     */
    public static Fold within(int level, String heading, String note, Component... content) {
        Fold fold = new Fold(level, content);
        fold.getElement().getClassList().add("wm-within");
        fold.say(heading, note);
        return fold;
    }

    /**
     * Makes a fold that is closed.
     *
     * @param heading of the second level
     * @param note how much is in it, empty for nothing to say
     * @param content what is in it
     */
    public Fold(String heading, String note, Component... content) {
        this(content);
        say(heading, note);
    }

    /**
     * Says what is in it.
     *
     * @param heading which keeps its level
     * @param note how much is in it, empty for nothing to say
     */
    public void say(String heading, String note) {
        summary.show(summary(heading, note));
    }

    /** Has it open where there is room for two columns; on a phone it stays folded. */
    public Fold openOnDesk() {
        openOnDesk(this);
        return this;
    }

    /**
     * The same for a fold that is drawn within something else.
     *
     * @param fold a {@link StaticHtml} that draws one
     */
    public static void openOnDesk(Component fold) {
        // Whoever chose something in it does not lose their place as it folds.
        fold.getElement().executeJs("""
            const within = this.contains(document.activeElement);
            this.open = window.matchMedia('(width > 1080px)').matches;
            if (within && !this.open) {
              this.querySelector('summary')?.focus();
            }
            """);
    }

    private HtmlContainer summary(String heading, String note) {
        HtmlContainer summary = new HtmlContainer("summary");
        summary.add(Components.heading(level, heading));
        if (!note.isEmpty()) {
            Span said = new Span(note);
            said.addClassName("wm-meta");
            summary.add(said);
        }
        return summary;
    }
}
