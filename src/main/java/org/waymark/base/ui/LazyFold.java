package org.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that costs neither a statement nor a session's memory while it is folded. What is there all the time is in a
 * {@link Fold}.
 */
@Tag("details")
public final class LazyFold extends Component implements HasComponents {

    private static final long serialVersionUID = 1;

    private static final String OPEN = "open";

    /**
     * What is in a fold.
     *
     * @param component is made when it is unfolded, and forgotten when it is folded
     * @param load fills it, at first and whenever the page is told of a change
     */
    public record Content(Component component, SerializableRunnable load) implements Serializable {}

    private final SerializableSupplier<Content> content;
    private final StaticHtml line = new StaticHtml(new HtmlContainer("summary"));
    private String summary;
    private String note = "";
    private @Nullable Content shown;

    /**
     * Makes a fold that is closed.
     *
     * @param summary what it says while closed
     * @param content makes what is in it
     */
    public LazyFold(String summary, SerializableSupplier<Content> content) {
        this.content = content;
        this.summary = summary;
        getElement().getClassList().add("wm-section");
        getElement().getClassList().add("wm-fold");
        add(line);
        say();
        getElement().addPropertyChangeListener(OPEN, "toggle", event -> {
            if (event.isUserOriginated()) {
                toggle(Boolean.TRUE.equals(event.getValue()));
            }
        });
    }

    private void say() {
        HtmlContainer said = new HtmlContainer("summary");
        said.add(new Text(summary));
        if (!note.isEmpty()) {
            Span quiet = new Span(note);
            quiet.addClassName("wm-meta");
            said.add(quiet);
        }
        line.show(said);
    }

    private void toggle(boolean open) {
        if (shown != null) {
            remove(shown.component());
            shown = null;
        }
        if (open) {
            shown = content.get();
            add(shown.component());
            shown.load().run();
        }
    }

    /**
     * Says something else while closed.
     *
     * @param summary what it says
     */
    public void setSummary(String summary) {
        this.summary = summary;
        say();
    }

    /**
     * Says beside the summary how much is in it.
     *
     * @param note a quiet line, empty for none
     */
    public void setNote(String note) {
        this.note = note;
        say();
    }

    /** Unfolds it, as a page does with what most people come for. */
    public void unfold() {
        getElement().setProperty(OPEN, true);
        toggle(true);
    }

    /** Moves the keyboard to what it says while closed. */
    public void focus() {
        line.getElement().callJsFunction("focus");
    }

    /** Fills the content again, if anybody sees it. */
    public void refresh() {
        if (shown != null) {
            shown.load().run();
        }
    }
}
