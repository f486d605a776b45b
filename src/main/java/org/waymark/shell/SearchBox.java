package org.waymark.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.waymark.base.search.Found;
import org.waymark.base.search.Sought;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import tools.jackson.databind.json.JsonMapper;

/**
 * The search over every page: a dialog that a button or a key opens. The browser draws it, see {@code search-box.ts}, and the
 * session keeps nothing of what is sought or found.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-29-one-search.md">Decision: one search</a>
 */
@Tag("wm-search-box")
@JsModule("./search-box.ts")
@Uses(TextField.class)
@Uses(Button.class)
class SearchBox extends Component {

    private static final long serialVersionUID = 1;

    private static final JsonMapper JSON = new JsonMapper();

    private final transient Search search;

    /** What the browser shows for what somebody typed. */
    private record Answer(String said, List<Group> groups) {}

    private record Group(String name, List<Link> links) {}

    private record Link(String address, String title, String note) {}

    SearchBox(Search search) {
        this.search = search;
        getElement()
                .setProperty(
                        "labels",
                        JSON.writeValueAsString(Map.of(
                                "title", getTranslation("shell.search"),
                                "label", getTranslation("shell.search.label"),
                                "help", getTranslation("shell.search.help"),
                                "close", getTranslation("shell.search.close"))));
    }

    /** A button that opens it, wherever that stands; the browser knows it by its class. */
    NativeButton opener() {
        Span icon = new Span();
        icon.addClassNames("wm-icon", "wm-icon-search");
        icon.getElement().setAttribute("aria-hidden", "true");
        NativeButton opener = new NativeButton();
        opener.add(icon, new Span(getTranslation("shell.search")));
        opener.addClassName("wm-search-open");
        opener.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-haspopup", "dialog")
                .setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        return opener;
    }

    /**
     * Finds what the viewer may see.
     *
     * @param text what they typed
     * @return what the browser shows for it, as JSON; nothing for too little to look for
     */
    @ClientCallable
    public String find(String text) {
        Sought sought = Sought.of(text);
        List<Group> groups = search.find(sought).stream()
                .map(group -> new Group(
                        getTranslation(group.kind()),
                        group.found().stream().map(this::link).toList()))
                .toList();
        return JSON.writeValueAsString(new Answer(sought.isEnough() ? said(text, groups) : "", groups));
    }

    private String said(String text, List<Group> groups) {
        int count = groups.stream().mapToInt(group -> group.links().size()).sum();
        return count == 0
                ? getTranslation("shell.search.none", Components.shortened(text.strip()))
                : getTranslation("shell.search.count", count);
    }

    private Link link(Found found) {
        Object[] facts = found.facts().stream()
                .map(fact -> fact instanceof LocalDate day ? Dates.day(this, day) : fact)
                .toArray();
        return new Link(found.address(), found.title(), getTranslation(found.note(), facts));
    }
}
